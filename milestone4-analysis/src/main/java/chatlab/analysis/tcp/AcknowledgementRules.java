package chatlab.analysis.tcp;

import static chatlab.analysis.tcp.Finding.ACKED_UNSEEN_SEGMENT;
import static chatlab.analysis.tcp.Finding.DUPLICATE_ACK;
import static chatlab.analysis.tcp.Finding.KEEP_ALIVE;
import static chatlab.analysis.tcp.Finding.KEEP_ALIVE_ACK;
import static chatlab.analysis.tcp.Finding.LOST_SEGMENT;
import static chatlab.analysis.tcp.Finding.WINDOW_FULL;
import static chatlab.analysis.tcp.Finding.WINDOW_UPDATE;
import static chatlab.analysis.tcp.Finding.ZERO_WINDOW;
import static chatlab.analysis.tcp.Finding.ZERO_WINDOW_PROBE;
import static chatlab.analysis.tcp.Finding.ZERO_WINDOW_PROBE_ACK;

/** Decides about windows, probes and acknowledgements, in Wireshark's order. */
final class AcknowledgementRules {
    /** As an unsigned number more than any count of duplicates. */
    private static final int UNSEEN_WAS_ACKED = -1;

    private final Rules rules;

    AcknowledgementRules(Rules rules) {
        this.rules = rules;
    }

    /** Looks at a segment before its direction is brought up to date. */
    void apply(Segment segment, Direction sender, Direction receiver) {
        checkWindow(segment, sender, receiver);
        if (segment.acknowledgement != sender.lastAcknowledgement) {
            sender.duplicatedFrame = segment.frame;
            sender.duplicateAcks = 0;
        }
        boolean acknowledgesUnseen = segment.has(Segment.ACK)
                && receiver.contiguous != 0
                && Sequence.isAfter(segment.acknowledgement, receiver.contiguous);
        if (acknowledgesUnseen && rules.looksForUnseenInFlight()) {
            acknowledgeUnseen(segment, sender, receiver);
        } else if (acknowledgesUnseen) {
            acknowledgeUnseen40(segment, receiver);
        }
    }

    private void checkWindow(Segment segment, Direction sender, Direction receiver) {
        boolean isNext = segment.sequence == sender.next;
        if (segment.payloadLength == 1 && isNext && receiver.window == 0) {
            segment.add(ZERO_WINDOW_PROBE);
            return;
        }
        boolean control = segment.isControl();
        if (segment.window == 0 && !control) {
            segment.add(ZERO_WINDOW);
        }
        if (sender.next != 0 && Sequence.isAfter(segment.sequence, sender.next) && !segment.has(Segment.RST)) {
            segment.add(LOST_SEGMENT);
        }
        if (segment.payloadLength <= 1 && segment.sequence == sender.next - 1 && !control) {
            segment.add(KEEP_ALIVE);
        }
        if (segment.payloadLength > 0 && !control && fillsWindow(segment, receiver)) {
            segment.add(WINDOW_FULL);
        }
        if (segment.payloadLength == 0 && isNext && !control) {
            checkEmpty(segment, sender, receiver);
        }
    }

    private static boolean fillsWindow(Segment segment, Direction receiver) {
        int end = segment.sequence + segment.payloadLength;
        return receiver.windowScale != Direction.SCALE_UNKNOWN
                && end == receiver.lastAcknowledgement + (receiver.window << receiver.shift());
    }

    /** A segment without payload where the next one was expected. */
    private void checkEmpty(Segment segment, Direction sender, Direction receiver) {
        boolean sameWindow = segment.window == sender.window;
        boolean sameAcknowledgement = segment.acknowledgement == sender.lastAcknowledgement;
        if (segment.window == 0) {
            if (sameWindow && receiver.lastHad(ZERO_WINDOW_PROBE)) {
                answerProbe(segment, sender, receiver);
            }
        } else if (sameAcknowledgement && !sameWindow) {
            segment.add(WINDOW_UPDATE);
        } else if (sameAcknowledgement && receiver.lastHad(KEEP_ALIVE)) {
            segment.add(KEEP_ALIVE_ACK);
        } else if (sameAcknowledgement) {
            boolean restart = rules.restartsDuplicateAcks() && sender.duplicateAcks == UNSEEN_WAS_ACKED;
            sender.duplicateAcks = restart ? 1 : sender.duplicateAcks + 1;
            addDuplicate(segment, sender);
        }
    }

    private void answerProbe(Segment segment, Direction sender, Direction receiver) {
        boolean acknowledgesProbe =
                rules.probeMayBeAcknowledged() && segment.acknowledgement == sender.lastAcknowledgement + 1;
        if (acknowledgesProbe) {
            receiver.next = segment.acknowledgement;
            receiver.contiguous = segment.acknowledgement;
        }
        if (acknowledgesProbe || segment.acknowledgement == sender.lastAcknowledgement) {
            segment.add(ZERO_WINDOW_PROBE_ACK);
        }
    }

    private static void addDuplicate(Segment segment, Direction sender) {
        segment.add(DUPLICATE_ACK);
        segment.duplicateAckNumber = sender.duplicateAcks;
        segment.duplicateAckFrame = sender.duplicatedFrame;
    }

    private static void acknowledgeUnseen(Segment segment, Direction sender, Direction receiver) {
        boolean answersProbe = segment.acknowledgement == sender.lastAcknowledgement + 1
                && segment.sequence == sender.next
                && receiver.lastHad(ZERO_WINDOW_PROBE);
        if (answersProbe) {
            receiver.next = segment.acknowledgement;
            receiver.contiguous = segment.acknowledgement;
            segment.add(WINDOW_UPDATE);
        } else {
            receiver.contiguous = receiver.inFlight.endBeyond(segment.acknowledgement);
            segment.add(ACKED_UNSEEN_SEGMENT);
        }
    }

    private static void acknowledgeUnseen40(Segment segment, Direction receiver) {
        if (Sequence.isBefore(receiver.contiguous, receiver.next)) {
            receiver.contiguous = receiver.next;
            segment.add(ACKED_UNSEEN_SEGMENT);
        } else {
            if (receiver.duplicateAcks == 0) {
                segment.add(ACKED_UNSEEN_SEGMENT);
            }
            receiver.duplicateAcks = UNSEEN_WAS_ACKED;
        }
    }

    /** What the SACK blocks change, looked at after everything else. */
    void applySack(Segment segment, Direction sender, Direction receiver) {
        if (!segment.options.hasSack || !rules.readsSack()) {
            return;
        }
        if (segment.found(WINDOW_UPDATE)) {
            segment.remove(WINDOW_UPDATE);
            sender.duplicateAcks++;
            addDuplicate(segment, sender);
        }
        sender.sackBlocks = segment.options.sackBlocks;
        if (sender.sackLeft.length == 0) {
            sender.sackLeft = new int[TcpOptions.MOST_SACK_BLOCKS];
            sender.sackRight = new int[TcpOptions.MOST_SACK_BLOCKS];
        }
        for (int i = 0; i < sender.sackBlocks; i++) {
            sender.sackLeft[i] = segment.options.sackLeft[i] - receiver.base;
            sender.sackRight[i] = segment.options.sackRight[i] - receiver.base;
        }
    }
}
