package chatlab.analysis.tcp;

import java.util.List;

/**
 * What one side of a connection sent. Lists hold frame numbers; windows leave segments with RST out, and are null if
 * there is no other.
 *
 * @param payloadBytes bytes of payload on the wire, sent again or not
 * @param minWindow the smallest advertised window in bytes
 * @param maxWindow the largest advertised window in bytes
 * @param minWindowRaw the smallest value in a header
 * @param minWindowRawWithoutSyn the same without SYN and SYN-ACK
 * @param minWindowWithoutSyn the smallest window in bytes without SYN and SYN-ACK
 * @param lostSegments frames before which something is missing in the capture
 * @param ackedUnseen frames that acknowledge something that isn't in the capture
 * @param roundTrips how soon this side's segments were acknowledged
 */
public record TcpDirection(
        long segments,
        long payloadBytes,
        Window minWindow,
        Window maxWindow,
        Window minWindowRaw,
        Window minWindowRawWithoutSyn,
        Window minWindowWithoutSyn,
        List<Integer> zeroWindows,
        List<Integer> windowFulls,
        List<Integer> outOfOrder,
        List<Integer> duplicateAcks,
        List<Retransmission> retransmissions,
        List<Integer> lostSegments,
        List<Integer> ackedUnseen,
        List<Integer> windowUpdates,
        List<Integer> keepAlives,
        List<Integer> keepAliveAcks,
        List<Integer> zeroWindowProbes,
        List<Integer> zeroWindowProbeAcks,
        RoundTrips roundTrips) {

    /** How many retransmissions of a kind there are. */
    public long count(Retransmission.Kind kind) {
        return retransmissions.stream().filter(r -> r.kind() == kind).count();
    }
}
