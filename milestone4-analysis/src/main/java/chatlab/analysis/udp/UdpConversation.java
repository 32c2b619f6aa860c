package chatlab.analysis.udp;

import chatlab.analysis.headers.Endpoint;

/**
 * Datagrams between two endpoints.
 *
 * @param client who sent the first one
 * @param datagrams how many there are, in both directions
 */
public record UdpConversation(Endpoint client, Endpoint server, long datagrams, Datagram first) {}
