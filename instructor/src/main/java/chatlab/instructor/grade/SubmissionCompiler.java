package chatlab.instructor.grade;

import chatlab.instructor.lab.Lab;
import chatlab.instructor.lab.Milestone;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles what students have handed in for a lab, all modules of a submission at a time. */
final class SubmissionCompiler {
    private final GivenFiles given;
    private final Compiler compiler;

    /** With the given code of the repository in {@code root}; keeps helper files in {@code scratch}. */
    SubmissionCompiler(Path root, Lab lab, Path scratch) throws IOException {
        given = new GivenFiles(root, lab.modules());
        compiler = new Compiler(given, new ClassPath(root, scratch));
    }

    /** Compiles a submission; the classes lie in the order's {@link Order#classes folder} then. */
    Compilations compile(Order order) throws IOException {
        Map<String, Compilation> modules = new LinkedHashMap<>();
        for (Milestone milestone : given.milestones()) {
            modules.put(milestone.module(), compile(order, milestone));
        }
        return new Compilations(modules, "");
    }

    private Compilation compile(Order order, Milestone milestone) throws IOException {
        for (String place : milestone.paths()) {
            if (order.problems().containsKey(place)) {
                return Compilation.impossible(order.problems().get(place));
            }
        }
        List<Path> sources = order.sources().stream()
                .filter(place -> place.startsWith(milestone.module() + "/"))
                .map(Path.of(order.kit())::resolve)
                .toList();
        return compiler.compile(milestone, sources, order.classes(milestone));
    }
}
