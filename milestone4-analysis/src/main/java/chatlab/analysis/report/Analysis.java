package chatlab.analysis.report;

import chatlab.analysis.headers.Endpoint;
import chatlab.analysis.tcp.Rules;
import chatlab.analysis.tcp.TcpConnection;
import chatlab.analysis.udp.UdpConversation;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the analyzer says of a capture; the same as {@code chatlab analyze --json} prints.
 *
 * @param schema the version of this form
 * @param file the path as it was given
 * @param format {@code pcap} or {@code pcapng}
 * @param linkTypes names of the first 20 link types, for example {@code EN10MB}
 * @param packets all packets, TCP or not
 * @param bytes how long they were on the wire together
 * @param start when the first packet was captured; null if there is none
 * @param end when the last one was captured
 * @param truncated whether the file ends in the middle of a packet
 * @param warnings what a reader of the results should know, one sentence each
 */
public record Analysis(
        int schema,
        Rules rules,
        String file,
        String format,
        List<String> linkTypes,
        long packets,
        long bytes,
        @JsonSerialize(using = ToStringSerializer.class) Instant start,
        @JsonSerialize(using = ToStringSerializer.class) Instant end,
        boolean truncated,
        List<String> warnings,
        List<TcpConnection> tcp,
        List<UdpConversation> udp) {

    /** The version of this form. */
    static final int SCHEMA = 1;
    /** So many link types are named: a corrupt file can have 65,536. */
    static final int MOST_LINK_TYPES = 20;

    /** The connections of a client with a server, in the order in which they began. */
    public List<TcpConnection> connections(InetAddress client, InetAddress server) {
        return withClient(client).withServer(server).tcp();
    }

    /** The same with only the connections of this client; UDP has no roles, there either end may be it. */
    public Analysis withClient(InetAddress address) {
        return only(
                connection -> connection.client().address().equals(address),
                conversation -> hasEnd(conversation, end -> end.address().equals(address)));
    }

    /** The same with only the connections of this server; UDP has no roles, there either end may be it. */
    public Analysis withServer(InetAddress address) {
        return only(
                connection -> connection.server().address().equals(address),
                conversation -> hasEnd(conversation, end -> end.address().equals(address)));
    }

    /** The same with only what used this port, on either side. */
    public Analysis withPort(int port) {
        return only(
                connection -> connection.client().port() == port
                        || connection.server().port() == port,
                conversation -> hasEnd(conversation, end -> end.port() == port));
    }

    private static boolean hasEnd(UdpConversation conversation, Predicate<Endpoint> wanted) {
        return wanted.test(conversation.client()) || wanted.test(conversation.server());
    }

    private Analysis only(Predicate<TcpConnection> connections, Predicate<UdpConversation> conversations) {
        return new Analysis(
                schema,
                rules,
                file,
                format,
                linkTypes,
                packets,
                bytes,
                start,
                end,
                truncated,
                warnings,
                tcp.stream().filter(connections).toList(),
                udp.stream().filter(conversations).toList());
    }
}
