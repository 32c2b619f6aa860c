package chatlab.instructor.grade;

import chatlab.instructor.lab.Milestone;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A submission that is to be compiled, or to be marked.
 *
 * @param kit the folder in which the submission's files lie as in the kit
 * @param sources the places of its source files there
 * @param problems why a file with holes can't be taken, by its place in the kit
 * @param seed what names are drawn from: the same for the same submission
 * @param compiled what the compiler has said; null before it was asked
 */
record Order(String kit, List<String> sources, Map<String, String> problems, long seed, Compilations compiled) {
    /** The same when it was compiled. */
    Order with(Compilations said) {
        return new Order(kit, sources, problems, seed, said);
    }

    /** The folder with the classes of a module. */
    Path classes(Milestone milestone) {
        return Path.of(kit, "classes", milestone.module());
    }
}
