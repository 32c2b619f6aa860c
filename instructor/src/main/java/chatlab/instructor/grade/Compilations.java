package chatlab.instructor.grade;

import java.util.List;
import java.util.Map;

/**
 * What a {@link CompilingJvm} says of a submission.
 *
 * @param modules what the compiler said of each module's code, by the module's folder
 * @param problem why it could not be asked, which is never the student's fault; empty where it could
 */
record Compilations(Map<String, Compilation> modules, String problem) {
    static Compilations none(String problem) {
        return new Compilations(Map.of(), problem);
    }

    /** All of them together. */
    Compilation all(List<String> inOrder) {
        return inOrder.stream().map(modules::get).reduce(Compilation.OK, Compilation::and);
    }
}
