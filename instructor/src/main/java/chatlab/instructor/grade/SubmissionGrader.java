package chatlab.instructor.grade;

import chatlab.harness.question.QuestionResult;
import chatlab.instructor.WorkFolder;
import chatlab.instructor.lab.Lab;
import chatlab.instructor.lab.Milestone;
import chatlab.instructor.sandbox.OwnJvm;
import chatlab.instructor.sandbox.ProgramSandbox;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Marks submissions, one at a time. */
final class SubmissionGrader {
    private final Lab lab;
    private final Path scratch;
    private final ProgramSandbox sandbox;

    /** Where graders make captures that programs are to read. */
    private final Path temporary = Path.of(System.getProperty("java.io.tmpdir"));

    /** Where programs may write; nothing of it is left to the next submission. */
    private final Path writable = temporary.resolve("programs");

    /** Few: each has a program of its own to ask about. */
    private final ExecutorService threads = Executors.newFixedThreadPool(3);

    private final GivenFiles given;
    private final Compiler compiler;
    private final ClassPath classPath;
    private final Map<Milestone, Graders> graders = new LinkedHashMap<>();

    /** Loads a lab's graders from the repository in {@code root}; keeps helper files in {@code scratch}. */
    SubmissionGrader(Path root, Lab lab, ProgramSandbox sandbox, Path scratch) throws IOException {
        this.lab = lab;
        this.scratch = scratch;
        this.sandbox = sandbox;
        given = new GivenFiles(root, lab.modules());
        classPath = new ClassPath(root, scratch);
        compiler = new Compiler(given, classPath);
        for (Milestone milestone : given.milestones()) {
            graders.put(milestone, new Graders(root, milestone.module()));
        }
    }

    /** Marks a submission. */
    Marks grade(Order order) throws IOException {
        Path kit = Path.of(order.kit());
        Path work = scratch.resolve("work");
        try {
            List<QuestionResult> results = new ArrayList<>();
            List<String> remarks = new ArrayList<>();
            Compilation compilation = Compilation.OK;
            for (Milestone milestone : graders.keySet()) {
                Path folder = kit.resolve(milestone.module());
                Path classes = work.resolve(milestone.module());
                Compilation compiled = compile(order, milestone, classes);
                compilation = compilation.and(compiled);
                results.addAll(ask(milestone, folder, compiled, classes, order.seed()));
                if (!graders.get(milestone).isProgramExtra()) {
                    remarks.addAll(Remarks.onCode(milestone, folder, compiled));
                }
            }
            remarks.addAll(Remarks.onResults(results, !remarks.isEmpty()));
            List<JsonNode> captures = CaptureReports.of(kit.resolve(lab.materials()));
            return new Marks(results, compilation, captures, remarks, "");
        } finally {
            WorkFolder.delete(work);
            WorkFolder.delete(writable);
        }
    }

    private Compilation compile(Order order, Milestone milestone, Path classes) throws IOException {
        for (String place : milestone.paths()) {
            if (order.problems().containsKey(place)) {
                return Compilation.impossible(order.problems().get(place));
            }
        }
        List<Path> sources = order.sources().stream()
                .filter(place -> place.startsWith(milestone.module() + "/"))
                .map(Path.of(order.kit())::resolve)
                .toList();
        return compiler.compile(milestone, sources, classes);
    }

    private List<QuestionResult> ask(Milestone milestone, Path folder, Compilation compiled, Path classes, long seed)
            throws IOException {
        if (!compiled.ok()) {
            return graders.get(milestone).askWithoutProgram(folder, compiled.summary());
        }
        List<Path> readable = List.of(temporary, folder.resolve("captures"));
        Map<String, String> parameters = new HashMap<>(
                sandbox.parameters(classes, classPath.of(milestone), readable, Files.createDirectories(writable)));
        parameters.put("chatlab.seed", Long.toString(seed));
        if (OwnJvm.isNeededBy(classes, given.namesCompiledAlong(milestone))) {
            parameters.put("chatlab.run", "child");
        }
        return graders.get(milestone).ask(folder, parameters, threads);
    }
}
