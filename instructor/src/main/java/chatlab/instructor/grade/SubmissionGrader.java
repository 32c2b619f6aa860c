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

/** Marks submissions, one at a time. */
final class SubmissionGrader {
    private final Lab lab;
    private final Path scratch;
    private final Isolation isolation;

    /** Where graders make captures that programs are to read. */
    private final Path temporary = Path.of(System.getProperty("java.io.tmpdir"));

    /** Where programs may write; nothing of it is left to the next submission. */
    private final Path writable = temporary.resolve("programs");

    /** Few: each has a program of its own to ask about. */
    private final ExecutorService threads = Executors.newFixedThreadPool(3);

    private final GivenFiles given;
    private final Compiler compiler;
    private final ClassPath classPath;

    /** Those of all labs, so that one archive of classes serves all of them. */
    private final List<Path> libraries;

    private final Map<Milestone, Graders> graders = new LinkedHashMap<>();

    /** Loads a lab's graders from the repository in {@code root}; keeps helper files in {@code scratch}. */
    SubmissionGrader(Path root, Lab lab, Isolation isolation, Path scratch) throws IOException {
        this.lab = lab;
        this.scratch = scratch;
        this.isolation = isolation;
        given = new GivenFiles(root, lab.modules());
        classPath = new ClassPath(root, scratch);
        libraries = ClassPath.libraries(Lab.allModules(root));
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
            Map<Milestone, Compilation> compiled = new LinkedHashMap<>();
            for (Milestone milestone : graders.keySet()) {
                compiled.put(milestone, compile(order, milestone, work.resolve(milestone.module())));
            }
            List<QuestionResult> results = ask(order, kit, compiled, work);
            return new Marks(
                    results,
                    compiled.values().stream().reduce(Compilation.OK, Compilation::and),
                    CaptureReports.of(kit.resolve(lab.materials())),
                    remarks(kit, compiled, results),
                    "");
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

    /** Asks all questions; the programs of all milestones run in one sandbox. */
    private List<QuestionResult> ask(Order order, Path kit, Map<Milestone, Compilation> compiled, Path work)
            throws IOException {
        List<QuestionResult> results = new ArrayList<>();
        ProgramSandbox sandbox = sandbox(kit, compiled, work);
        try (Hosts hosts = sandbox.hosts()) {
            for (Map.Entry<Milestone, Compilation> one : compiled.entrySet()) {
                Milestone milestone = one.getKey();
                Path folder = kit.resolve(milestone.module());
                if (one.getValue().ok()) {
                    Path classes = work.resolve(milestone.module());
                    boolean ownJvm = OwnJvm.isNeededBy(classes, given.namesCompiledAlong(milestone));
                    Map<String, String> parameters = new HashMap<>(sandbox.parameters(places(milestone, work), ownJvm));
                    parameters.put("chatlab.seed", Long.toString(order.seed()));
                    parameters.put("chatlab.scratch", writable.toString());
                    results.addAll(graders.get(milestone).ask(folder, parameters, hosts, threads));
                } else {
                    results.addAll(graders.get(milestone)
                            .askWithoutProgram(folder, one.getValue().summary()));
                }
            }
        }
        return results;
    }

    private ProgramSandbox sandbox(Path kit, Map<Milestone, Compilation> compiled, Path work) throws IOException {
        Set<Path> places = new LinkedHashSet<>();
        List<Path> readable = new ArrayList<>(List.of(temporary));
        compiled.forEach((milestone, compilation) -> {
            if (compilation.ok()) {
                places.addAll(places(milestone, work));
                readable.add(kit.resolve(milestone.module()).resolve("captures"));
            }
        });
        return new ProgramSandbox(
                isolation, List.copyOf(places), libraries, readable, Files.createDirectories(writable));
    }

    /** A program's own class path. */
    private List<Path> places(Milestone milestone, Path work) {
        List<Path> places = new ArrayList<>(List.of(work.resolve(milestone.module())));
        places.addAll(classPath.given(milestone));
        return places;
    }

    private List<String> remarks(Path kit, Map<Milestone, Compilation> compiled, List<QuestionResult> results) {
        List<String> remarks = new ArrayList<>();
        compiled.forEach((milestone, compilation) -> {
            if (!graders.get(milestone).isProgramExtra()) {
                remarks.addAll(Remarks.onCode(milestone, kit.resolve(milestone.module()), compilation));
            }
        });
        remarks.addAll(Remarks.onResults(results, !remarks.isEmpty()));
        return remarks;
    }
}
