package chatlab.instructor.kit;

import chatlab.instructor.WholeFile;
import chatlab.instructor.WrongUse;
import chatlab.instructor.skeleton.Solution;
import chatlab.instructor.skeleton.Solutions;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What students get of a repository. */
final class Kit {
    private static final String ANSWERS = "milestone4-analysis/answers.json";

    /** All that goes in, so that nothing gets in because somebody left it lying about. */
    private static final List<String> CONTENT = List.of(
            ".editorconfig",
            ".gitignore",
            "LICENSE",
            "pom.xml",
            "harness/pom.xml",
            "harness/src/main",
            "milestone1-server/pom.xml",
            "milestone1-server/src",
            "milestone2-client/pom.xml",
            "milestone2-client/src",
            "milestone4-analysis/pom.xml",
            "milestone4-analysis/src",
            ANSWERS,
            "milestone4-analysis/captures/README.md",
            "handout");

    /** Files for students that stand in for those of the repository, or join them. */
    private static final String OVERLAY = "instructor/kit";

    /** Where the build puts the handout as pages. */
    private static final String PAGES = "handout/target/html";

    private static final Set<String> LEFT_OUT = Set.of("target", "results", "out", "bin", "__MACOSX");
    private static final String TOP = "chatlab-kit";

    private final Path root;
    private final SortedMap<String, Path> files = new TreeMap<>();

    Kit(Path root) throws IOException {
        this.root = root;
        for (String name : CONTENT) {
            if (Files.exists(root.resolve(name))) {
                addAll(root.resolve(name), "", root);
            }
        }
        addAll(root.resolve(OVERLAY), "", root.resolve(OVERLAY));
        if (hasPages()) {
            addAll(root.resolve(PAGES), "handout/", root.resolve(PAGES));
        }
        refuseAnswers();
    }

    /** Somebody who tries milestone 4 out in the work tree fills in the file that students get. */
    private void refuseAnswers() throws IOException {
        if (!files.containsKey(ANSWERS)) {
            return;
        }
        List<String> lines = Files.readAllLines(files.get(ANSWERS));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("// fill in") && !lines.get(i).contains(": null")) {
                throw new WrongUse("%s:%d: expected null, found an answer; students must not get it: %s"
                        .formatted(ANSWERS, i + 1, lines.get(i).strip()));
            }
        }
    }

    /** Whether the handout's pages have been rendered; without them the kit has only their sources. */
    boolean hasPages() {
        return Files.isDirectory(root.resolve(PAGES));
    }

    private void addAll(Path start, String place, Path base) throws IOException {
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean wanted = !LEFT_OUT.contains(folder.getFileName().toString())
                        && (!folder.getFileName().toString().startsWith(".") || folder.endsWith(".mvn"));
                return wanted ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                boolean hidden = file.getFileName().toString().startsWith(".");
                if (attributes.isRegularFile() && (!hidden || file.equals(start))) {
                    files.put(place + base.relativize(file).toString().replace('\\', '/'), file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
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
                for (Map.Entry<String, Path> entry : files.entrySet()) {
                    Path target = inZip.getPath(TOP, entry.getKey());
                    Files.createDirectories(target.getParent());
                    copy(entry.getValue(), target, solutions.get(root.relativize(entry.getValue())));
                }
            }
        });
        return files.size();
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
