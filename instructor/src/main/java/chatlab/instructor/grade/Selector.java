package chatlab.instructor.grade;

import chatlab.instructor.intake.Contents;
import chatlab.instructor.intake.HandIn;
import chatlab.instructor.intake.HandedFile;
import chatlab.instructor.lab.Lab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Selects what counts of the files that a student handed in, wherever among them it is. */
final class Selector {
    private static final Pattern CAPTURE =
            Pattern.compile("(chatserver|client1|client2)\\.(pcap|pcapng)(\\.gz)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY_CAPTURE = Pattern.compile("(?i).*\\.(pcap|pcapng|cap)(\\.gz)?");
    private static final Pattern PICTURE = Pattern.compile("chat\\.(png|jpe?g|pdf)", Pattern.CASE_INSENSITIVE);
    private static final long LARGEST_TEXT = 1 << 20;

    private final Lab lab;
    private final Selection selection;
    private final Sources sources;

    private Selector(Lab lab, GivenFiles given) {
        this.lab = lab;
        this.selection = new Selection(given);
        this.sources = new Sources(given, selection);
    }

    /**
     * Unpacks what a student handed in into {@code work}, and selects from it.
     *
     * @throws IOException when it can't be read, or is refused
     */
    static Submission select(HandIn handIn, Path work, Lab lab, GivenFiles given) throws IOException {
        Contents contents = handIn.unpack(work);
        Selector selector = new Selector(lab, given);
        contents.ignored().forEach(ignored -> selector.selection.ignore(ignored.file(), ignored.reason()));
        for (HandedFile file : selector.inOrder(contents.files())) {
            selector.take(file);
        }
        return selector.selection.toSubmission(handIn);
    }

    /** Those that win come first, as the first of a name is taken: the newest, not copies, nearest to the kit's place. */
    private List<HandedFile> inOrder(List<HandedFile> files) {
        return files.stream()
                .sorted(Comparator.comparing(HandedFile::age)
                        .thenComparing(file -> FileNames.isCopy(file.fileName()))
                        .thenComparing(file -> !isInPlace(file))
                        .thenComparing(file ->
                                file.name().chars().filter(c -> c == '/').count())
                        .thenComparing(HandedFile::name))
                .toList();
    }

    private boolean isInPlace(HandedFile file) {
        return lab.modules().stream().anyMatch(milestone -> file.name().contains(milestone.module() + "/"));
    }

    private void take(HandedFile file) throws IOException {
        String name = FileNames.original(file.fileName());
        if (file.name().contains("META-INF/services/")) {
            selection.ignore(file.name(), "is a service file, which is never used");
        } else if (name.endsWith(".java")) {
            if (isShort(file)) {
                sources.take(file, name);
            }
        } else if (name.endsWith(".jar")) {
            selection.ignore(file.name(), "is a library; only those of the kit are used");
        } else if (name.equals("pom.xml")) {
            sources.takePom(file);
        } else if (wantedCapture().matcher(name).matches()
                || PICTURE.matcher(name).matches()) {
            material("captures/" + name.toLowerCase(Locale.ROOT), file);
        } else if (ANY_CAPTURE.matcher(name).matches()) {
            selection.ignore(file.name(), "is a capture, but not named chatserver, client1 or client2");
        } else if (name.equalsIgnoreCase("answers.json")) {
            if (isShort(file)) {
                material("answers.json", file);
            }
        }
    }

    /** The main lab asks about three captures; in the others students name theirs as they like. */
    private Pattern wantedCapture() {
        return lab.name().equals(Lab.CHAT) ? CAPTURE : ANY_CAPTURE;
    }

    private boolean isShort(HandedFile file) throws IOException {
        if (Files.size(file.content()) <= LARGEST_TEXT) {
            return true;
        }
        selection.ignore(file.name(), "is larger than 1 MiB");
        return false;
    }

    private void material(String place, HandedFile file) {
        selection.material(lab.materials() + "/" + place, file.name(), file.content());
    }
}
