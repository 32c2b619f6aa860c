package chatlab.instructor.similar;

import chatlab.analysis.tcp.Handshake;
import chatlab.analysis.tcp.TcpConnection;
import java.util.ArrayList;
import java.util.List;

/**
 * A TCP connection in a student's capture, with all that tells recordings apart.
 *
 * @param student the name of the student's folder
 * @param file the name of the capture
 * @param clientIds the identifications of the client's first IPv4 packets; empty for IPv6
 * @param serverIds those of the server's
 * @param payload a digest of the first bytes of payload, in hexadecimal digits; empty where there are too few
 */
record Recorded(
        String student,
        String file,
        TcpConnection connection,
        List<Integer> clientIds,
        List<Integer> serverIds,
        String payload) {
    private static final int ENOUGH_IDS = 3;

    boolean hasHandshake() {
        return connection.syn() != null && connection.synAck() != null;
    }

    /** Both initial sequence numbers: 64 bits that two operating systems drew (RFC 9293, section 3.4.1). */
    String initialSequenceNumbers() {
        return hasHandshake()
                ? connection.syn().sequence() + " and " + connection.synAck().sequence()
                : "";
    }

    /** Both timestamps of the handshake, which begin at random (RFC 7323, section 5.4); empty where one is missing. */
    String timestamps() {
        return hasHandshake() && isDrawn(connection.syn()) && isDrawn(connection.synAck())
                ? connection.syn().timestamp() + " and " + connection.synAck().timestamp()
                : "";
    }

    private static boolean isDrawn(Handshake handshake) {
        return handshake.timestamp() != null && handshake.timestamp() != 0;
    }

    /** The identifications of both sides; empty where there are too few or they never change. */
    String identifications() {
        return isTelling(clientIds) && isTelling(serverIds) ? text(clientIds) + " / " + text(serverIds) : "";
    }

    private static boolean isTelling(List<Integer> ids) {
        return ids.stream().distinct().count() >= ENOUGH_IDS;
    }

    private static String text(List<Integer> ids) {
        return String.join(" ", ids.stream().map(String::valueOf).toList());
    }

    /**
     * What another recording must have too to be the same one: the initial sequence numbers; or, for who changed
     * those, two of timestamps, identifications and payload.
     */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        add(keys, "numbers", initialSequenceNumbers());
        add(keys, "timestamps, identifications", timestamps(), identifications());
        add(keys, "timestamps, payload", timestamps(), payload);
        add(keys, "identifications, payload", identifications(), payload);
        return keys;
    }

    private static void add(List<String> keys, String kind, String... values) {
        if (!List.of(values).contains("")) {
            keys.add(kind + ": " + String.join("; ", values));
        }
    }

    /** The frame by which a person finds it. */
    int frame() {
        return connection.syn() != null
                ? connection.syn().frame()
                : connection.minWindow().frame();
    }

    /** For example {@code client1.pcap from frame 7}. */
    String place() {
        return connection.syn() != null ? file + " from frame " + frame() : file;
    }
}
