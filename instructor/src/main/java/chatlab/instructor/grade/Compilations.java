package chatlab.instructor.grade;

import chatlab.instructor.lab.Milestone;
import java.util.Map;

/**
 * What a {@link CompilingJvm} says of a submission.
 *
 * @param modules what the compiler said of each module's code, by the module's folder, in the lab's order
 * @param problem why it could not be asked, which is never the student's fault; empty where it could
 */
record Compilations(Map<String, Compilation> modules, String problem) {
    static Compilations none(String problem) {
        return new Compilations(Map.of(), problem);
    }

    /** What the compiler said of one module's code. */
    Compilation of(Milestone milestone) {
        return modules.get(milestone.module());
    }

    /** All of them together. */
    Compilation all() {
        return modules.values().stream().reduce(Compilation.OK, Compilation::and);
    }
}
