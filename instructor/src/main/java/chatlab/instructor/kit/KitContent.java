package chatlab.instructor.kit;

import chatlab.instructor.WrongUse;
import chatlab.instructor.lab.Lab;
import chatlab.instructor.lab.Milestone;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that students get of a repository, by their places in the kit. */
final class KitContent {
    /** All that goes in, so that nothing gets in because somebody left it lying about; beside that the labs' parts. */
    private static final List<String> CONTENT = List.of(
            ".editorconfig",
            ".gitignore",
            "LICENSE",
            "pom.xml",
            "harness/pom.xml",
            "harness/src/main",
            "handout/pom.xml",
            "handout/docinfo.html",
            "handout/sequence.config",
            "handout/getting-started.adoc",
            "handout/network");

    private static final List<String> OF_CHAT = List.of("index.adoc", "milestone", "system.svg");
    private static final List<String> OF_A_MODULE = List.of("pom.xml", "src", "answers.json", "captures/README.md");

    /** Files for students that stand in for those of the repository, or join them: a folder for all kits, one for each. */
    private static final String OVERLAYS = "instructor/kit";

    /** Where the build puts the handout as pages. */
    private static final String PAGES = "handout/target/html";

    private static final Set<String> LEFT_OUT = Set.of("target", "results", "out", "bin", "__MACOSX");

    private final Path root;
    private final List<Lab> labs;
    private final SortedMap<String, Path> files = new TreeMap<>();

    /** For a kit of these labs; {@code name} is that of the only one, or {@code all}. */
    KitContent(Path root, String name, List<Lab> labs) throws IOException {
        this.root = root;
        this.labs = labs;
        for (String place : CONTENT) {
            addIfThere(place, "", root);
        }
        for (Lab lab : labs) {
            addModules(lab);
        }
        addHandout(root.resolve("handout"));
        addHandout(root.resolve(PAGES));
        addIfThere(OVERLAYS + "/shared", "", root.resolve(OVERLAYS + "/shared"));
        addIfThere(OVERLAYS + "/" + name, "", root.resolve(OVERLAYS + "/" + name));
        refuseAnswers();
    }

    private void addModules(Lab lab) throws IOException {
        if (!lab.name().equals(Lab.CHAT)) {
            addIfThere("labs/pom.xml", "", root);
        }
        for (Milestone module : lab.modules()) {
            for (String part : OF_A_MODULE) {
                addIfThere(module.module() + "/" + part, "", root);
            }
        }
    }

    /** The documents of the labs, which are named like them, and what all of them need. */
    private void addHandout(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> documents = Files.list(folder)) {
            for (Path document : documents.filter(this::isWanted).toList()) {
                addAll(document, "handout/", folder);
            }
        }
    }

    private boolean isWanted(Path document) {
        String name = document.getFileName().toString();
        return name.matches("getting-started[.]html|network|diagrams")
                || labs.stream().anyMatch(lab -> isOf(lab, name.replace(".html", ".adoc")));
    }

    private static boolean isOf(Lab lab, String document) {
        return lab.name().equals(Lab.CHAT)
                ? OF_CHAT.stream().anyMatch(document::startsWith)
                : document.startsWith(lab.name());
    }

    /** Somebody who tries milestone 4 out in the work tree fills in the file that students get. */
    private void refuseAnswers() throws IOException {
        for (String place : files.keySet()) {
            if (place.endsWith("/answers.json")) {
                refuseAnswers(place);
            }
        }
    }

    private void refuseAnswers(String place) throws IOException {
        List<String> lines = Files.readAllLines(files.get(place));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("// fill in") && !lines.get(i).contains(": null")) {
                throw new WrongUse("%s:%d: expected null, found an answer; students must not get it: %s"
                        .formatted(place, i + 1, lines.get(i).strip()));
            }
        }
    }

    /** Whether the handout's pages have been rendered; without them the kit has only their sources. */
    boolean hasPages() {
        return Files.isDirectory(root.resolve(PAGES));
    }

    private void addIfThere(String start, String place, Path base) throws IOException {
        if (Files.exists(root.resolve(start))) {
            addAll(root.resolve(start), place, base);
        }
    }

    private void addAll(Path start, String place, Path base) throws IOException {
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean wanted = !LEFT_OUT.contains(folder.getFileName().toString())
                        && (!folder.getFileName().toString().startsWith(".")
                                || folder.endsWith(".mvn")
                                || folder.endsWith(".github"));
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

    /** Each file by its place, with slashes. */
    SortedMap<String, Path> files() {
        return files;
    }
}
