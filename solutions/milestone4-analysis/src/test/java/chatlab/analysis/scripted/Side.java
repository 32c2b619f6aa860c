package chatlab.analysis.scripted;

import chatlab.analysis.testing.Packets;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** One side of a scripted connection: what it has sent, and what has reached it. */
final class Side {
    private static final int ACK = Packets.ACK;

    final int port;
    private final byte[] synOptions;
    private final int windowScale;
    private int initial;
    private int next;
    private int window = 1000;
    /** Up to where all of the other side's data has arrived, and what has arrived behind a gap. */
    private int received;

    private final List<int[]> behindGap = new ArrayList<>();

    Side(int port, int initial, byte[] synOptions, int windowScale) {
        this.port = port;
        this.initial = initial;
        this.next = initial;
        this.synOptions = synOptions;
        this.windowScale = windowScale;
    }

    /** The TCP segment of a step, as bytes. */
    byte[] segment(Step step, Side other) {
        if (step.window() >= 0) {
            window = step.window();
        }
        int length = length(step, other);
        int start = start(step, other) + step.sequenceOffset();
        int flags = flags(step.kind());
        int acknowledgement = (flags & ACK) == 0 ? 0 : received + step.acknowledgementOffset();
        int end = start + length + ((flags & (Packets.SYN | Packets.FIN)) != 0 ? 1 : 0);
        next = end - next > 0 || step.kind() == Step.Kind.SYN ? end : next;
        arrive(step, other, start, end);
        return withOffset(
                Packets.tcp(port, other.port, start, acknowledgement, flags, window, options(step, other), length),
                step.offset());
    }

    private static byte[] withOffset(byte[] segment, Step.Offset offset) {
        int words = offset == Step.Offset.TOO_SMALL ? 4 : offset == Step.Offset.LARGEST ? 15 : segment[12] >> 4 & 0xF;
        segment[12] = (byte) (words << 4 | segment[12] & 0xF);
        return segment;
    }

    private int length(Step step, Side other) {
        return switch (step.kind()) {
            case DATA, AGAIN -> step.length();
            case FILL -> Math.floorMod(other.received + (other.window << other.shift()) - next, 60_000);
            default -> 0;
        };
    }

    private int shift() {
        return Math.min(14, Math.max(0, windowScale));
    }

    private int start(Step step, Side other) {
        switch (step.kind()) {
            case AGAIN:
                return other.received;
            case SYN, SYN_ACK:
                initial += step.length() * 1_000_003;
                return initial;
            default:
                return next;
        }
    }

    private static int flags(Step.Kind kind) {
        return switch (kind) {
            case SYN -> Packets.SYN;
            case SYN_ACK -> Packets.SYN | ACK;
            case FIN -> Packets.FIN | ACK;
            case RST -> Packets.RST;
            default -> ACK;
        };
    }

    private byte[] options(Step step, Side other) {
        return switch (step.kind()) {
            case SYN, SYN_ACK -> synOptions;
            case SACK -> sack(step, other);
            default -> new byte[0];
        };
    }

    /** Blocks of what arrived behind the gap; one that is made up where nothing did. */
    private byte[] sack(Step step, Side other) {
        List<int[]> blocks = behindGap.isEmpty()
                ? List.of(new int[] {other.next + step.length(), other.next + step.length() + 1460})
                : behindGap.subList(0, Math.min(4, behindGap.size()));
        ByteBuffer options = ByteBuffer.allocate(4 + 8 * blocks.size());
        options.put(new byte[] {1, 1, 5, (byte) (2 + 8 * blocks.size())});
        blocks.forEach(block -> options.putInt(block[0]).putInt(block[1]));
        return options.array();
    }

    private static void arrive(Step step, Side receiver, int start, int end) {
        if (step.fate() == Step.Fate.LOST || start == end) {
            return;
        }
        if (step.kind() == Step.Kind.SYN || step.kind() == Step.Kind.SYN_ACK) {
            receiver.received = end;
            receiver.behindGap.clear();
        } else {
            receiver.behindGap.add(new int[] {start, end});
            receiver.closeGaps();
        }
    }

    private void closeGaps() {
        boolean closed = true;
        while (closed) {
            closed = false;
            for (int[] block : behindGap) {
                if (block[0] - received <= 0 && block[1] - received > 0) {
                    received = block[1];
                    closed = true;
                }
            }
        }
        behindGap.removeIf(block -> block[1] - received <= 0);
    }
}
