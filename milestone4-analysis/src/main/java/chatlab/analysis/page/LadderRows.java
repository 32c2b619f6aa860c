package chatlab.analysis.page;

import chatlab.analysis.tcp.Segment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The segments that a ladder shows: how the connection begins and how it ends, and how many there are between. */
final class LadderRows {
    static final int FIRST = 10;
    static final int LAST = 6;

    private final List<Arrow> first = new ArrayList<>();
    private final Deque<Arrow> last = new ArrayDeque<>();
    private long between;

    void add(Segment segment, long begin) {
        Arrow arrow = Arrow.of(segment, begin);
        if (first.size() < FIRST) {
            first.add(arrow);
            return;
        }
        last.add(arrow);
        if (last.size() > LAST) {
            last.remove();
            between++;
        }
    }

    List<Arrow> first() {
        return first;
    }

    List<Arrow> last() {
        return List.copyOf(last);
    }

    /** How many are left out. */
    long between() {
        return between;
    }

    /** The frames of all that are shown. */
    List<Integer> frames() {
        List<Arrow> all = new ArrayList<>(first);
        all.addAll(last);
        return all.stream().map(Arrow::frame).toList();
    }
}
