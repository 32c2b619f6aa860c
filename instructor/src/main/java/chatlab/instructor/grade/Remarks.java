package chatlab.instructor.grade;

import chatlab.harness.question.OpenHole;
import chatlab.harness.question.QuestionResult;
import chatlab.harness.question.State;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What an instructor should see at a glance beside a student's points. */
final class Remarks {
    private Remarks() {}

    /** Why code could not be run, or how many of its holes are open. */
    static List<String> onCode(Milestone milestone, Path folder, Compilation compiled) {
        if (!compiled.ok()) {
            return List.of(compiled.summary());
        }
        long open = OpenHole.in(folder).stream()
                .filter(hole -> hole.file().equals(milestone.mainFile()))
                .count();
        return open == 0
                ? List.of()
                : List.of("%s: %d %s open".formatted(milestone.mainFile(), open, open == 1 ? "hole" : "holes"));
    }

    /** Grader errors; and the first question that failed, where nothing else has {@code explained} lost points. */
    static List<String> onResults(List<QuestionResult> results, boolean explained) {
        Stream<String> errors = results.stream()
                .filter(result -> result.state() == State.GRADER_ERROR)
                .map(result -> "grader error at " + result.number() + ": " + result.actual());
        Stream<String> failures = results.stream()
                .filter(result -> result.state() == State.FAILED && !explained)
                .limit(1)
                .map(result -> result.number() + " fails: " + result.title());
        return Stream.concat(errors, failures).toList();
    }
}
