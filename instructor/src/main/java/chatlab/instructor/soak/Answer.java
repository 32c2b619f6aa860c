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
 * @param leftovers whether something of the program still runs
 */
record Answer(List<Mark> marks, String problem, long milliseconds, boolean leftovers) {
    /**
     * What became of a question.
     *
     * @param fullWaits how often it waited as long as a program may take, in vain
     * @param text what was expected and what came; null unless it failed
     */
    record Mark(String question, State state, int points, int max, int fullWaits, String text, String hint) {
        boolean isFull() {
            return state == State.PASSED && points == max;
        }

        @Override
        public String toString() {
            return question + " " + state.label() + " " + points;
        }
    }

    static Answer of(GradeSheet sheet, long milliseconds) {
        return new Answer(
                sheet.results().stream()
                        .map(result -> mark(result, sheet.fullWaits(result.number())))
                        .toList(),
                "",
                milliseconds,
                !sheet.notes().isEmpty());
    }

    private static Mark mark(QuestionResult result, int fullWaits) {
        String text = result.state() == State.FAILED
                ? "expected " + result.expected() + ", but " + result.actual()
                : result.actual();
        return new Mark(result.number(), result.state(), result.points(), result.max(), fullWaits, text, result.hint());
    }

    static Answer none(String problem, long milliseconds) {
        return new Answer(List.of(), problem, milliseconds, false);
    }

    /** State and points of all questions: the same for all runs of the same program. */
    String summary() {
        return marks.stream().map(Mark::toString).collect(joining(", "));
    }

    int fullWaits() {
        return marks.stream().mapToInt(Mark::fullWaits).sum();
    }
}
