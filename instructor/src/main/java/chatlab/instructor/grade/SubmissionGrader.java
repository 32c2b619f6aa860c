package chatlab.instructor.grade;

import chatlab.harness.program.Hosts;
import chatlab.harness.question.QuestionResult;
import chatlab.instructor.WorkFolder;
import chatlab.instructor.lab.Lab;
import chatlab.instructor.lab.Milestone;
import chatlab.instructor.sandbox.Isolation;
import chatlab.instructor.sandbox.OwnJvm;
import chatlab.instructor.sandbox.ProgramSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Marks compiled submissions, one at a time. */
final class SubmissionGrader {
    private final Lab lab;
    private final Isolation isolation;

    /** Where graders make captures that programs are to read. */
    private final Path temporary = Path.of(System.getProperty("java.io.tmpdir"));

    /** Where programs may write; nothing of it is left to the next submission. */
    private final Path writable = temporary.resolve("programs");

    /** Few: each has a program of its own to ask about. */
    private final ExecutorService threads = Executors.newFixedThreadPool(3);

    private final GivenFiles given;
    private final ClassPath classPath;

    /** Those of all labs, so that one archive of classes serves all of them. */
    private final List<Path> libraries;

    private final Map<Milestone, Graders> graders = new LinkedHashMap<>();

    /** Loads a lab's graders from the repository in {@code root}; keeps helper files in {@code scratch}. */
    SubmissionGrader(Path root, Lab lab, Isolation isolation, Path scratch) throws IOException {
        this.lab = lab;
        this.isolation = isolation;
        given = new GivenFiles(root, lab.modules());
        classPath = new ClassPath(root, scratch);
        libraries = ClassPath.libraries(Lab.allModules(root));
        for (Milestone milestone : given.milestones()) {
            graders.put(milestone, new Graders(root, milestone.module()));
        }
    }

    /** Marks a submission that was compiled. */
    Marks grade(Order order) throws IOException {
        Path kit = Path.of(order.kit());
        try {
            List<QuestionResult> results = ask(order, kit);
            return new Marks(
                    results,
                    order.compiled().all(),
                    CaptureReports.of(kit.resolve(lab.materials())),
                    remarks(kit, order.compiled(), results),
                    "");
        } finally {
            WorkFolder.delete(writable);
        }
    }

    /** Asks all questions; the programs of all milestones run in one sandbox. */
    private List<QuestionResult> ask(Order order, Path kit) throws IOException {
        List<QuestionResult> results = new ArrayList<>();
        ProgramSandbox sandbox = sandbox(order, kit);
        try (Hosts hosts = sandbox.hosts()) {
            for (Milestone milestone : given.milestones()) {
                Compilation compiled = order.compiled().of(milestone);
                Path folder = kit.resolve(milestone.module());
                results.addAll(
                        compiled.ok()
                                ? graders.get(milestone)
                                        .ask(folder, parameters(order, milestone, sandbox), hosts, threads)
                                : graders.get(milestone).askWithoutProgram(folder, compiled.summary()));
            }
        }
        return results;
    }

    private Map<String, String> parameters(Order order, Milestone milestone, ProgramSandbox sandbox)
            throws IOException {
        boolean ownJvm = OwnJvm.isNeededBy(order.classes(milestone), given.namesCompiledAlong(milestone));
        Map<String, String> parameters = new HashMap<>(sandbox.parameters(places(order, milestone), ownJvm));
        parameters.put("chatlab.seed", Long.toString(order.seed()));
        parameters.put("chatlab.scratch", writable.toString());
        return parameters;
    }

    private ProgramSandbox sandbox(Order order, Path kit) throws IOException {
        Set<Path> places = new LinkedHashSet<>();
        List<Path> readable = new ArrayList<>(List.of(temporary));
        for (Milestone milestone : given.milestones()) {
            if (order.compiled().of(milestone).ok()) {
                places.addAll(places(order, milestone));
                readable.add(kit.resolve(milestone.module()).resolve("captures"));
            }
        }
        return new ProgramSandbox(
                isolation, List.copyOf(places), libraries, readable, Files.createDirectories(writable));
    }

    /** A program's own class path. */
    private List<Path> places(Order order, Milestone milestone) {
        List<Path> places = new ArrayList<>(List.of(order.classes(milestone)));
        places.addAll(classPath.given(milestone));
        return places;
    }

    private List<String> remarks(Path kit, Compilations compiled, List<QuestionResult> results) {
        List<String> remarks = new ArrayList<>();
        for (Milestone milestone : given.milestones()) {
            if (!graders.get(milestone).isProgramExtra()) {
                Path folder = kit.resolve(milestone.module());
                remarks.addAll(Remarks.onCode(milestone, folder, compiled.of(milestone)));
            }
        }
        remarks.addAll(Remarks.onResults(results, !remarks.isEmpty()));
        return remarks;
    }
}
