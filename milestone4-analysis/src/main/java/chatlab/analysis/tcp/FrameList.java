package chatlab.analysis.tcp;

import java.util.Arrays;
import java.util.List;

/** Frame numbers; a list that grows, up to a bound. */
final class FrameList {
    /** So many frames are listed; a connection with more findings of a kind is no reason to fill the memory. */
    static final int MOST = 10_000;
    /** About what a list takes besides the frame numbers. */
    static final int EMPTY_BYTES = 48;

    private final ListBudget budget;
    private int[] frames = {};
    private int size;
    private boolean full;

    FrameList(ListBudget budget) {
        this.budget = budget;
    }

    void add(int frame) {
        full |= size == MOST;
        if (!full && (size < frames.length || grow(frame))) {
            frames[size++] = frame;
        }
    }

    private boolean grow(int frame) {
        int capacity = Math.max(8, size * 2);
        boolean granted = budget.take((capacity - size) * Integer.BYTES, frame);
        if (granted) {
            frames = Arrays.copyOf(frames, capacity);
        }
        return granted;
    }

    /** Whether it reached its own bound. */
    boolean isFull() {
        return full;
    }

    List<Integer> toList() {
        Integer[] list = new Integer[size];
        for (int i = 0; i < size; i++) {
            list[i] = frames[i];
        }
        return List.of(list);
    }
}
