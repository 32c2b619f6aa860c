package chatlab.analysis.tcp;

import static chatlab.analysis.tcp.Finding.ZERO_WINDOW_PROBE;

/** Follows sequence numbers, windows and times of a connection, segment by segment, as Wireshark does. */
final class SequenceRules {
    private static final int LARGEST_SHIFT = 14;

    private final Rules rules;
    private final AcknowledgementRules acknowledgements;
    private final RetransmissionRules retransmissions;

    SequenceRules(Rules rules) {
        this.rules = rules;
        this.acknowledgements = new AcknowledgementRules(rules);
        this.retransmissions = new RetransmissionRules(rules);
    }

    /** Classifies the segment, then brings the connection up to date. */
    void apply(Segment segment, Connection connection, Direction sender, Direction receiver) {
        sender.sackBlocks = 0;
        if (!segment.isTooShort() || rules.shortSegmentSetsBase()) {
            count(segment, sender, receiver);
        } else {
            segment.relativeSequence = segment.sequence;
            segment.relativeAcknowledgement = segment.acknowledgement;
        }
        if (!segment.isTooShort()) {
            acknowledgements.apply(segment, sender, receiver);
            retransmissions.apply(segment, connection, sender, receiver);
            update(segment, sender, receiver);
        }
        boolean scaled = !segment.isTooShort() || rules.shortSegmentSetsBase();
        segment.windowBytes = scaled ? sender.bytes(segment) : segment.window;
        if (segment.headerLength >= Segment.SHORTEST_HEADER) {
            followHandshake(segment, connection, sender);
            connection.sawReset |= segment.has(Segment.RST);
            connection.sawFinAck |= segment.has(Segment.FIN) && segment.has(Segment.ACK);
        }
        acknowledgements.applySack(segment, sender, receiver);
        followScale(segment, sender, receiver);
    }

    /** Relative numbers: each side counts from its initial sequence number, known or inferred. */
    private static void count(Segment segment, Direction sender, Direction receiver) {
        if (!sender.baseKnown) {
            sender.base = segment.has(Segment.SYN) ? segment.sequence : segment.sequence - 1;
            sender.baseKnown = true;
        }
        boolean acknowledges = segment.has(Segment.ACK);
        if (!receiver.baseKnown && acknowledges) {
            receiver.base = segment.acknowledgement - 1;
            receiver.baseKnown = true;
        }
        segment.relativeSequence = segment.sequence - sender.base;
        segment.relativeAcknowledgement = segment.acknowledgement - (acknowledges ? receiver.base : 0);
    }

    private static void update(Segment segment, Direction sender, Direction receiver) {
        boolean flagCounts = segment.has(Segment.SYN | Segment.FIN);
        int end = segment.sequence + segment.payloadLength;
        boolean takesSequenceNumbers = segment.payloadLength > 0 || flagCounts;
        if (takesSequenceNumbers && sender.inFlight.size() == InFlight.MOST) {
            sender.tooManyInFlight = true;
        } else if (takesSequenceNumbers && sender.inFlight.hasRoom(segment.frame)) {
            end += flagCounts ? 1 : 0; // left out while the list is full, as Wireshark does
            sender.inFlight.add(segment.frame, segment.sequence, end, segment.time);
        }
        if (sender.next == 0 || Sequence.isAfter(end, sender.next + (flagCounts ? 1 : 0))) {
            sender.nextLength = segment.payloadLength;
        }
        if (!segment.found(ZERO_WINDOW_PROBE)) {
            advance(segment, sender, end);
        }
        sender.window = segment.window;
        sender.lastAcknowledgement = segment.acknowledgement;
        sender.lastTime = segment.time;
        sender.lastFindings = segment.findings;
        if (receiver.inFlight.acknowledge(segment.acknowledgement)) {
            segment.acknowledgedFrame = receiver.inFlight.acknowledgedFrame;
            segment.roundTrip = segment.time - receiver.inFlight.acknowledgedTime;
            if (segment.roundTrip() != 0) { // else the clock was too coarse, or the header is cut
                receiver.totals.addRoundTrip(segment.roundTrip);
            }
        }
    }

    private static void advance(Segment segment, Direction sender, int end) {
        if (sender.next == 0 || Sequence.isAfter(end, sender.next)) {
            sender.next = end;
            sender.nextTime = segment.time;
            sender.nextFrame = segment.frame;
        }
        if (sender.contiguous == 0 || segment.sequence == sender.contiguous) {
            sender.contiguous = sender.next;
        }
    }

    /** The time from the SYN to the first acknowledgement of either side is taken for the round-trip time. */
    private static void followHandshake(Segment segment, Connection connection, Direction sender) {
        if (segment.has(Segment.SYN)) {
            if (!segment.has(Segment.ACK)) {
                connection.synTime = segment.time;
            }
            sender.firstAckPending = true;
        } else if (segment.has(Segment.ACK)) {
            if (connection.synTime != 0 && connection.firstRoundTrip == 0) {
                connection.firstRoundTrip = segment.time - connection.synTime;
            }
            sender.firstAckPending = false;
        }
    }

    /** Windows are scaled only if both sides offered it in their SYNs (RFC 7323, section 2.2). */
    private static void followScale(Segment segment, Direction sender, Direction receiver) {
        if (segment.options.windowScale != TcpOptions.ABSENT) {
            sender.windowScale = Math.min(segment.options.windowScale, LARGEST_SHIFT);
        }
        if (!segment.has(Segment.SYN) || !segment.headerCaptured) {
            return;
        }
        if (sender.windowScale == Direction.SCALE_UNKNOWN) {
            sender.windowScale = Direction.SCALE_NOT_USED;
            receiver.windowScale = Direction.SCALE_NOT_USED;
        } else if (segment.isSynAck() && receiver.windowScale == Direction.SCALE_NOT_USED) {
            sender.windowScale = Direction.SCALE_NOT_USED;
        }
    }
}
