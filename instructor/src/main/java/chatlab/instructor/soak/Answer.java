package chatlab.instructor.soak;

import static java.util.stream.Collectors.joining;

import chatlab.harness.question.GradeSheet;
import chatlab.harness.question.QuestionResult;
import chatlab.harness.question.State;
import java.util.List;

/**
 * What a {@link Worker} says of a program.
 *
 * @param marks of each question, in the order of asking; empty where there is a problem
 * @param problem why there are no marks; empty where there are
 * @param programs how many graders have asked, each about a program of its own
 * @param leftovers whether something of the program still runs
 */
record Answer(List<Mark> marks, String problem, long milliseconds, int programs, boolean leftovers) {
    /**
     * What became of a question.
     *
     * @param fullWaits how often it waited as long as a program may take, in vain
     */
    record Mark(QuestionResult result, int fullWaits) {
        boolean isFull() {
            return result.state() == State.PASSED && result.points() == result.max();
        }

        @Override
        public String toString() {
            return result.number() + " " + result.state().label() + " " + result.points();
        }

        /** The same, and what was expected and came; where it isn't passed. */
        String told() {
            if (result.state() == State.FAILED) {
                return "%s: expected %s, but %s".formatted(this, result.expected(), result.actual());
            }
            return result.actual() == null ? toString() : this + ": " + result.actual();
        }
    }

    static Answer of(GradeSheet sheet, long milliseconds, int programs) {
        return new Answer(
                sheet.results().stream()
                        .map(result -> new Mark(result, sheet.fullWaits(result.number())))
                        .toList(),
                "",
                milliseconds,
                programs,
                !sheet.notes().isEmpty());
    }

    static Answer none(String problem, long milliseconds) {
        return new Answer(List.of(), problem, milliseconds, 0, false);
    }

    /** Those that are not full, the first one that isn't being what the student sees first. */
    List<Mark> lost() {
        return marks.stream().filter(mark -> !mark.isFull()).toList();
    }

    /** State and points of all questions: the same for all runs of the same program. */
    String summary() {
        return marks.stream().map(Mark::toString).collect(joining(", "));
    }

    int points() {
        return marks.stream().mapToInt(mark -> mark.result().points()).sum();
    }

    int fullWaits() {
        return marks.stream().mapToInt(Mark::fullWaits).sum();
    }
}
