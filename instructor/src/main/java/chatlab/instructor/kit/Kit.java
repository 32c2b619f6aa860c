package chatlab.instructor.kit;

import chatlab.instructor.WholeFile;
import chatlab.instructor.lab.Lab;
import chatlab.instructor.skeleton.Solution;
import chatlab.instructor.skeleton.Solutions;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** What students get of a repository. */
final class Kit {
    private static final String TOP = "chatlab-kit";

    private final Path root;
    private final KitContent content;

    /** A kit of these labs; {@code name} is that of the only one, or {@code all}. */
    Kit(Path root, String name, List<Lab> labs) throws IOException {
        this.root = root;
        this.content = new KitContent(root, name, labs);
    }

    /** Whether the handout's pages have been rendered; without them the kit has only their sources. */
    boolean hasPages() {
        return content.hasPages();
    }

    /**
     * Writes the kit as a zip file.
     *
     * <p>Skeletons come from the solutions, not from the work tree, where somebody may just be trying one out.
     *
     * @return how many files are in it
     */
    int write(Path zip) throws IOException {
        SortedMap<Path, Solution> solutions = Solutions.in(root);
        WholeFile.write(zip, beside -> {
            try (FileSystem inZip =
                    FileSystems.newFileSystem(beside, Map.of("create", "true", "enablePosixFileAttributes", "true"))) {
                for (Map.Entry<String, Path> entry : content.files().entrySet()) {
                    Path target = inZip.getPath(TOP, entry.getKey());
                    Files.createDirectories(target.getParent());
                    copy(entry.getValue(), target, solutions.get(root.relativize(entry.getValue())));
                }
            }
        });
        return content.files().size();
    }

    private static void copy(Path file, Path target, Solution solution) throws IOException {
        if (solution == null) {
            Files.copy(file, target);
        } else {
            Files.writeString(target, solution.skeleton());
        }
        Set<PosixFilePermission> rights =
                PosixFilePermissions.fromString(Files.isExecutable(file) ? "rwxr-xr-x" : "rw-r--r--");
        Files.setPosixFilePermissions(target, rights);
        Files.setLastModifiedTime(target, Files.getLastModifiedTime(file));
    }
}
