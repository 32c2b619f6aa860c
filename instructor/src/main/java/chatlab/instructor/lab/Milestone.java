package chatlab.instructor.lab;

import java.util.List;
import java.util.Optional;

/**
 * A module for which students hand in code: a milestone of the main lab, or a further lab.
 *
 * @param module its folder
 * @param packageName the package that its sources are in
 * @param files the names of the files with holes
 * @param libraries the names of the jars, without version, that its code may use
 */
public record Milestone(String module, String packageName, List<String> files, List<String> libraries) {
    /** The name of its folder, without the folders around that. */
    public String name() {
        return module.substring(module.lastIndexOf('/') + 1);
    }

    /** Where the kit would have a source file of this module. */
    public String path(String fileName) {
        return module + "/src/main/java/" + packageName.replace('.', '/') + "/" + fileName;
    }

    /** Where the kit has the files with holes. */
    public List<String> paths() {
        return files.stream().map(this::path).toList();
    }

    /** The place in the kit of a file with holes; empty for every other file. */
    public Optional<String> pathOf(String fileName) {
        return files.stream().filter(fileName::equals).findFirst().map(this::path);
    }
}
