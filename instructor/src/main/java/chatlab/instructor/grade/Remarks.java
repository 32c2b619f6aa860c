package chatlab.instructor.grade;

import chatlab.harness.question.OpenHole;
import chatlab.harness.question.QuestionResult;
import chatlab.harness.question.State;
import chatlab.instructor.lab.Milestone;
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
        List<OpenHole> holes = OpenHole.in(folder);
        return milestone.files().stream()
                .map(file -> onHoles(
                        file,
                        holes.stream().filter(hole -> hole.file().equals(file)).count()))
                .filter(remark -> !remark.isEmpty())
                .toList();
    }

    private static String onHoles(String file, long open) {
        return open == 0 ? "" : "%s: %d %s open".formatted(file, open, open == 1 ? "hole" : "holes");
    }

    /** Grader errors and unstable questions; and the first question that failed, where nothing else has {@code explained} lost points. */
    static List<String> onResults(List<QuestionResult> results, boolean explained) {
        Stream<String> errors = results.stream()
                .filter(result -> result.state() == State.GRADER_ERROR)
                .map(result -> "grader error at " + result.number() + ": " + result.actual());
        Stream<String> unstable = results.stream()
                .filter(result -> result.state() == State.UNSTABLE)
                .map(result -> "unstable: " + result.number());
        Stream<String> failures = results.stream()
                .filter(result -> result.state() == State.FAILED && !explained)
                .limit(1)
                .map(result -> result.number() + " fails: " + result.title());
        return Stream.of(errors, unstable, failures).flatMap(remarks -> remarks).toList();
    }
}
