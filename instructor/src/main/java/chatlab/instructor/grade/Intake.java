package chatlab.instructor.grade;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what counts in a student's folder, wherever in it the files are. */
final class Intake {
    private static final Set<String> NOT_LOOKED_INTO = Set.of("target", "out", "bin", "__MACOSX");
    private static final Pattern CAPTURE =
            Pattern.compile("(chatserver|client1|client2)\\.(pcap|pcapng)(\\.gz)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY_CAPTURE = Pattern.compile("(?i).*\\.(pcap|pcapng|cap)(\\.gz)?");
    private static final Pattern PICTURE = Pattern.compile("chat\\.(png|jpe?g|pdf)", Pattern.CASE_INSENSITIVE);
    private static final long LARGEST_TEXT = 1 << 20;

    private final Path folder;
    private final List<Milestone> milestones;
    private final Selection selection;
    private final Sources sources;

    private Intake(Path folder, GivenFiles given) {
        this.folder = folder;
        this.milestones = given.milestones();
        this.selection = new Selection(milestones);
        this.sources = new Sources(given, selection);
    }

    /** Looks through a student's folder; throws IOException when it can't be read. */
    static Submission read(Path folder, GivenFiles given) throws IOException {
        Intake intake = new Intake(folder, given);
        for (Path file : intake.files()) {
            intake.take(file);
        }
        return intake.selection.toSubmission(folder);
    }

    /** All files that may count; those nearest to where the kit has them come first, as the first of a name is taken. */
    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                String name = inner.getFileName().toString();
                boolean skipped = !inner.equals(folder) && (name.startsWith(".") || NOT_LOOKED_INTO.contains(name));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isSymbolicLink()) {
                    selection.ignore(name(file), "is a link");
                } else if (attributes.isRegularFile()
                        && !file.getFileName().toString().startsWith(".")) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(Comparator.comparing((Path file) -> !isInPlace(file))
                .thenComparing(Path::getNameCount)
                .thenComparing(Comparator.naturalOrder()));
        return files;
    }

    private boolean isInPlace(Path file) {
        String name = name(file);
        return milestones.stream().anyMatch(milestone -> name.contains(milestone.module() + "/"));
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private void take(Path file) throws IOException {
        String name = file.getFileName().toString();
        Matcher capture = CAPTURE.matcher(name);
        if (name.endsWith(".java")) {
            if (isShort(file)) {
                sources.take(name(file), file);
            }
        } else if (name.equals("pom.xml")) {
            sources.takePom(name(file), file);
        } else if (capture.matches()) {
            material("captures/" + name.toLowerCase(Locale.ROOT), file);
        } else if (ANY_CAPTURE.matcher(name).matches()) {
            selection.ignore(name(file), "is a capture, but not named chatserver, client1 or client2");
        } else if (name.equalsIgnoreCase("answers.json")) {
            if (isShort(file)) {
                material("answers.json", file);
            }
        } else if (PICTURE.matcher(name).matches()) {
            material("captures/" + name.toLowerCase(Locale.ROOT), file);
        }
    }

    private boolean isShort(Path file) throws IOException {
        if (Files.size(file) <= LARGEST_TEXT) {
            return true;
        }
        selection.ignore(name(file), "is larger than 1 MiB");
        return false;
    }

    private void material(String place, Path file) {
        selection.material(Milestone.ANALYSIS.module() + "/" + place, name(file), file);
    }
}
