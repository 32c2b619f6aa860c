package chatlab.analysis.page;

import chatlab.analysis.headers.Endpoint;
import java.net.InetAddress;

/**
 * What one host began with another: the connections, or datagrams, to one of its ports.
 *
 * @param protocol {@code TCP} or {@code UDP}
 * @param conversations TCP connections, or UDP conversations
 * @param packets segments or datagrams, both ways
 */
record Talk(InetAddress from, InetAddress to, String protocol, int port, int conversations, long packets) {

    static Talk of(Endpoint from, Endpoint to, String protocol, long packets) {
        return new Talk(from.address(), to.address(), protocol, to.port(), 1, packets);
    }

    /** What both belong to; talks of one key are added up. */
    String key() {
        return from + " " + to + " " + protocol + " " + port;
    }

    Talk plus(Talk other) {
        return new Talk(from, to, protocol, port, conversations + other.conversations, packets + other.packets);
    }

    boolean isTcp() {
        return protocol.equals("TCP");
    }

    String words() {
        String count = isTcp() ? Words.count(conversations, "connection") + ", " : "";
        return Words.format(
                "%s, port %d: %s%s", protocol, port, count, Words.count(packets, isTcp() ? "segment" : "datagram"));
    }
}
