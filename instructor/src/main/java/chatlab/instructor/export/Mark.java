package chatlab.instructor.export;

import chatlab.instructor.marks.Member;
import chatlab.instructor.marks.StudentMarks;
import java.util.ArrayList;
import java.util.List;

/**
 * A student's mark, or why there is none yet: points that a person still has to give, and what the grader is not sure of,
 * make no final mark.
 *
 * @param points with the extra points
 * @param max what can be reached without them
 * @param missing why there is no final mark; empty where there is one
 * @param isTrouble whether the reason is an error, and not only work for a person
 */
record Mark(Member member, int points, int max, String missing, boolean isTrouble) {

    static Mark of(Member member) {
        if (member.marks().isEmpty()) {
            return new Mark(member, 0, 0, "could not be marked: " + member.problem(), true);
        }
        StudentMarks marks = member.marks().get();
        int points = marks.total().points() + marks.total().extra();
        List<String> reasons = new ArrayList<>(marks.doubts());
        boolean isTrouble = !reasons.isEmpty();
        marks.those("pending", "to be marked by hand: ").ifPresent(reasons::add);
        return new Mark(member, points, marks.total().max(), String.join("; ", reasons), isTrouble);
    }

    boolean isFinal() {
        return missing.isEmpty();
    }

    /** Name and id, for people. */
    String who() {
        return member.student().who();
    }
}
