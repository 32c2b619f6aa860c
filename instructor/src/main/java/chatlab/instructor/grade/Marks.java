package chatlab.instructor.grade;

import chatlab.harness.question.QuestionResult;
import chatlab.harness.question.State;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What a {@link MarkingJvm} says of a submission.
 *
 * @param remarks what an instructor should see at a glance
 * @param problem why there are no marks, which is never the student's fault; empty where there are
 */
record Marks(
        List<QuestionResult> questions,
        Compilation compile,
        List<JsonNode> captures,
        List<String> remarks,
        String problem) {

    boolean hasGraderError() {
        return questions.stream().anyMatch(question -> question.state() == State.GRADER_ERROR);
    }

    static Marks none(String problem) {
        return new Marks(List.of(), Compilation.OK, List.of(), List.of(), problem);
    }
}
