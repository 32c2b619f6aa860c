package chatlab.analysis.tcp;

import java.util.List;

/** The frames of one direction in which something was found, a list for each of these findings. */
final class FindingLists {
    private static final Finding[] LISTED = {
        Finding.OUT_OF_ORDER,
        Finding.LOST_SEGMENT,
        Finding.ACKED_UNSEEN_SEGMENT,
        Finding.WINDOW_UPDATE,
        Finding.WINDOW_FULL,
        Finding.KEEP_ALIVE,
        Finding.KEEP_ALIVE_ACK,
        Finding.ZERO_WINDOW_PROBE,
        Finding.ZERO_WINDOW,
        Finding.ZERO_WINDOW_PROBE_ACK,
        Finding.DUPLICATE_ACK
    };
    private static final FrameList[] NONE = {};
    /** About what {@link #lists} takes. */
    private static final int ARRAY_BYTES = 64;

    private final ListBudget budget;

    /** In the order of {@link #LISTED}; made with the first finding, as most directions have none. */
    private FrameList[] lists = NONE;

    private boolean cut;

    FindingLists(ListBudget budget) {
        this.budget = budget;
    }

    /** Lists the segment under all that was found in it. */
    void add(Segment segment) {
        for (int i = 0; i < LISTED.length; i++) {
            if (segment.found(LISTED[i])) {
                add(i, segment.frame);
            }
        }
    }

    private void add(int place, int frame) {
        if (lists == NONE && budget.take(ARRAY_BYTES, frame)) {
            lists = new FrameList[LISTED.length];
        }
        if (lists != NONE && lists[place] == null && budget.take(FrameList.EMPTY_BYTES, frame)) {
            lists[place] = new FrameList(budget);
        }
        if (lists != NONE && lists[place] != null) {
            lists[place].add(frame);
            cut |= lists[place].isFull();
        }
    }

    /** Whether a list reached its own bound. */
    boolean isCut() {
        return cut;
    }

    List<Integer> of(Finding finding) {
        for (int i = 0; i < lists.length; i++) {
            if (LISTED[i] == finding && lists[i] != null) {
                return lists[i].toList();
            }
        }
        return List.of();
    }
}
