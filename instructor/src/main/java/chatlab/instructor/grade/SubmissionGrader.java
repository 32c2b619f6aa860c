package chatlab.instructor.grade;

import chatlab.harness.question.Grader;
import chatlab.harness.question.OpenHole;
import chatlab.harness.question.QuestionResult;
import chatlab.harness.question.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Marks submissions, each in a work folder of its own. Many threads may use it at the same time. */
final class SubmissionGrader {
    private static final String ANSWERS = "answers.json";

    private final Compiler compiler;
    private final ClassPath classPath;
    private final Map<Milestone, Graders> graders = new LinkedHashMap<>();

    /** Loads graders from the repository in {@code root}; keeps helper files in {@code work}. */
    SubmissionGrader(Path root, GivenFiles given, Path work) throws IOException {
        classPath = new ClassPath(root, work);
        compiler = new Compiler(given, classPath);
        for (Milestone milestone : given.milestones()) {
            graders.put(milestone, new Graders(root, milestone));
        }
    }

    /** The numbers of the milestones that are marked, without extra ones. */
    List<Integer> milestones() {
        return graders.values().stream()
                .flatMap(found -> found.all().stream())
                .filter(grader -> !grader.extra())
                .map(Grader::milestone)
                .distinct()
                .sorted()
                .toList();
    }

    /** Marks a submission in the new folder {@code work}. */
    StudentGrade grade(Submission submission, Path work) throws IOException {
        layOut(submission, work);
        List<QuestionResult> results = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        Compilation compilation = Compilation.NOTHING_TO_COMPILE;
        for (Milestone milestone : graders.keySet()) {
            Path folder = work.resolve(milestone.module());
            Compilation compiled = compile(submission, milestone, folder);
            compilation = compilation.and(compiled);
            results.addAll(ask(submission, milestone, folder, compiled, remarks));
        }
        remarks.addAll(openHoles(work));
        results.stream()
                .filter(result -> result.state() == State.GRADER_ERROR)
                .forEach(result -> remarks.add("grader error at " + result.number() + ": " + result.actual()));
        if (remarks.isEmpty()) {
            firstFailure(results).ifPresent(remarks::add);
        }
        return StudentGrade.of(
                submission,
                results,
                compilation,
                CaptureReports.of(work.resolve(Milestone.ANALYSIS.module())),
                remarks);
    }

    private static Optional<String> firstFailure(List<QuestionResult> results) {
        return results.stream()
                .filter(result -> result.state() == State.FAILED)
                .findFirst()
                .map(result -> "%s fails: %s".formatted(result.number(), result.title()));
    }

    /** Puts what counts where the kit has it. */
    private void layOut(Submission submission, Path work) throws IOException {
        for (Milestone milestone : graders.keySet()) {
            Files.createDirectories(work.resolve(milestone.mainPath()).getParent());
        }
        for (Map.Entry<String, String> source : submission.sources().entrySet()) {
            Files.writeString(work.resolve(source.getKey()), source.getValue());
        }
        for (Map.Entry<String, Path> material : submission.materials().entrySet()) {
            Path place = work.resolve(material.getKey());
            Files.createDirectories(place.getParent());
            if (place.endsWith(ANSWERS)) {
                Files.writeString(place, SourceText.decode(Files.readAllBytes(material.getValue())));
            } else {
                Files.copy(material.getValue(), place);
            }
        }
    }

    private Compilation compile(Submission submission, Milestone milestone, Path folder) throws IOException {
        if (submission.problems().containsKey(milestone.mainPath())) {
            return Compilation.NOTHING_TO_COMPILE;
        }
        List<Path> sources = new ArrayList<>();
        for (String place : submission.sources().keySet()) {
            if (place.startsWith(milestone.module() + "/")) {
                sources.add(folder.resolveSibling(place));
            }
        }
        return compiler.compile(milestone, sources, folder.resolve("classes"));
    }

    private List<QuestionResult> ask(
            Submission submission, Milestone milestone, Path folder, Compilation compiled, List<String> remarks) {
        String problem = submission.problems().get(milestone.mainPath());
        if (problem == null && !compiled.ok()) {
            problem = "does not compile: " + compiled.summary();
        }
        if (problem == null) {
            return graders.get(milestone).ask(folder, classPath.of(milestone, folder.resolve("classes")));
        }
        remarks.add(problem);
        return graders.get(milestone).askWithoutProgram(folder, problem);
    }

    private List<String> openHoles(Path work) {
        List<String> remarks = new ArrayList<>();
        for (Milestone milestone : graders.keySet()) {
            long open = OpenHole.in(work.resolve(milestone.module())).stream()
                    .filter(hole -> hole.file().equals(milestone.mainFile()))
                    .count();
            if (open > 0) {
                remarks.add("%s: %d %s open".formatted(milestone.mainFile(), open, open == 1 ? "hole" : "holes"));
            }
        }
        return remarks;
    }
}
