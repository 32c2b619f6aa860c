package chatlab.analysis.tcp;

import static chatlab.analysis.tcp.Finding.FAST_RETRANSMISSION;
import static chatlab.analysis.tcp.Finding.KEEP_ALIVE;
import static chatlab.analysis.tcp.Finding.OUT_OF_ORDER;
import static chatlab.analysis.tcp.Finding.RETRANSMISSION;
import static chatlab.analysis.tcp.Finding.SPURIOUS_RETRANSMISSION;

/** Decides whether, and how, a segment was sent again, in Wireshark's order. */
final class RetransmissionRules {
    /** A fast retransmission comes soon after the acknowledgements that ask for it. */
    private static final long SOON = 20_000_000;
    /** Stands for the round-trip time, in nanoseconds, where the handshake doesn't tell it. */
    private static final long USUAL_ROUND_TRIP = 3_000_000;

    private final Rules rules;

    RetransmissionRules(Rules rules) {
        this.rules = rules;
    }

    /** Looks at a segment before its direction is brought up to date. */
    void apply(Segment segment, Connection connection, Direction sender, Direction receiver) {
        boolean takesSequenceNumbers = segment.payloadLength > 0 || segment.has(Segment.SYN | Segment.FIN);
        if (!takesSequenceNumbers || segment.found(KEEP_ALIVE)) {
            return;
        }
        if (isAcknowledged(segment, receiver)) {
            segment.add(SPURIOUS_RETRANSMISSION);
        } else if (isBehind(segment, sender)) {
            if (isAskedFor(segment, receiver)) {
                segment.add(FAST_RETRANSMISSION);
            } else if (isEarly(segment, connection, sender) && isUnknown(segment, sender)) {
                segment.add(OUT_OF_ORDER);
            } else {
                segment.add(RETRANSMISSION);
                findTimeout(segment, sender);
            }
        }
    }

    private static boolean isAcknowledged(Segment segment, Direction receiver) {
        return segment.payloadLength > 0
                && receiver.lastAcknowledgement != 0
                && !Sequence.isAfter(segment.sequence + segment.payloadLength, receiver.lastAcknowledgement);
    }

    private static boolean isBehind(Segment segment, Direction sender) {
        boolean afterProbe = segment.payloadLength > 1 && segment.sequence == sender.next - 1;
        return sender.next != 0 && Sequence.isBefore(segment.sequence, sender.next) && !afterProbe;
    }

    /** Whether duplicate acknowledgements, or SACK blocks with a gap, have just asked for this segment. */
    private boolean isAskedFor(Segment segment, Direction receiver) {
        boolean soon = Long.compareUnsigned(segment.time - receiver.lastTime, SOON) < 0
                && Integer.compareUnsigned(receiver.duplicateAcks, 2) >= 0;
        if (!soon) {
            return false;
        }
        boolean nextWanted = receiver.lastAcknowledgement == segment.sequence;
        return nextWanted || (rules.readsSack() && receiver.sackBlocks > 0 && !isInSack(segment, receiver));
    }

    /** Wireshark compares the sequence number in the header with block edges that are relative, and so do we. */
    private static boolean isInSack(Segment segment, Direction receiver) {
        int end = segment.sequence + segment.payloadLength;
        for (int i = 0; i < receiver.sackBlocks; i++) {
            if (Integer.compareUnsigned(segment.sequence, receiver.sackLeft[i]) >= 0
                    && Integer.compareUnsigned(end, receiver.sackRight[i]) <= 0) {
                return true;
            }
        }
        return false;
    }

    /** Within a round trip nobody can know yet that something was lost. */
    private static boolean isEarly(Segment segment, Connection connection, Direction sender) {
        long limit = connection.firstRoundTrip != 0 ? connection.firstRoundTrip : USUAL_ROUND_TRIP;
        return Long.compareUnsigned(segment.time - sender.nextTime, limit) < 0;
    }

    private boolean isUnknown(Segment segment, Direction sender) {
        int payloadEnd = segment.sequence + segment.payloadLength;
        boolean endsElsewhere = payloadEnd + (segment.has(Segment.SYN | Segment.FIN) ? 1 : 0) != sender.next;
        if (!rules.knowsWhatIsInFlight()) {
            return endsElsewhere;
        }
        return (endsElsewhere || sender.nextLength == 0) && !sender.inFlight.holds(segment.sequence, payloadEnd);
    }

    private void findTimeout(Segment segment, Direction sender) {
        segment.timeout = segment.time - sender.nextTime;
        segment.timeoutFrame = sender.nextFrame;
        int first = rules.knowsWhatIsInFlight()
                ? sender.inFlight.oldestFrom(segment.sequence)
                : sender.inFlight.size() > 0 ? 0 : -1;
        if (first >= 0) {
            segment.timeout = segment.time - sender.inFlight.time(first);
            segment.timeoutFrame = sender.inFlight.frame(first);
        }
    }
}
