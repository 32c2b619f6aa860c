package chatlab.analysis.tcp;

import java.util.Arrays;
import java.util.List;

/** Frame numbers; a list that grows, up to a bound. */
final class FrameList {
    /** So many frames are listed; a connection with more findings of a kind is no reason to fill the memory. */
    static final int MOST = 10_000;

    private int[] frames = {};
    private int size;
    private boolean full;

    void add(int frame) {
        full |= size == MOST;
        if (full) {
            return;
        }
        if (size == frames.length) {
            frames = Arrays.copyOf(frames, Math.max(8, size * 2));
        }
        frames[size++] = frame;
    }

    boolean isFull() {
        return full;
    }

    List<Integer> toList() {
        return Arrays.stream(frames, 0, size).boxed().toList();
    }
}
