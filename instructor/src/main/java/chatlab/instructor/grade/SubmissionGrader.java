package chatlab.instructor.grade;

import chatlab.harness.question.Grader;
import chatlab.harness.question.QuestionResult;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        Compilation compilation = Compilation.OK;
        for (Milestone milestone : graders.keySet()) {
            Path folder = work.resolve(milestone.module());
            Compilation compiled = compile(submission, milestone, folder);
            compilation = compilation.and(compiled);
            results.addAll(ask(milestone, folder, compiled));
            if (!graders.get(milestone).isProgramExtra()) {
                remarks.addAll(Remarks.onCode(milestone, folder, compiled));
            }
        }
        remarks.addAll(Remarks.onResults(results, !remarks.isEmpty()));
        List<JsonNode> captures = CaptureReports.of(work.resolve(Milestone.ANALYSIS.module()));
        return StudentGrade.of(submission, results, compilation, captures, remarks);
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
        String problem = submission.problems().get(milestone.mainPath());
        if (problem != null) {
            return Compilation.impossible(problem);
        }
        List<Path> sources = new ArrayList<>();
        for (String place : submission.sources().keySet()) {
            if (place.startsWith(milestone.module() + "/")) {
                sources.add(folder.resolveSibling(place));
            }
        }
        return compiler.compile(milestone, sources, folder.resolve("classes"));
    }

    private List<QuestionResult> ask(Milestone milestone, Path folder, Compilation compiled) {
        return compiled.ok()
                ? graders.get(milestone).ask(folder, classPath.of(milestone, folder.resolve("classes")))
                : graders.get(milestone).askWithoutProgram(folder, compiled.summary());
    }
}
