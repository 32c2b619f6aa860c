package chatlab.instructor.grade;

import chatlab.instructor.Sha256;
import chatlab.instructor.WholeFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The marks that graders gave, kept beside each student's results: a submission that hasn't changed since isn't marked
 * again, and points given by hand can change at any time.
 */
final class Ledger {
    private static final String FILE = ".marks.json";

    private final Path results;
    private final String graders;

    /**
     * Opens the ledger in a class's folder of results.
     *
     * @param graders what stands for the graders, and for all else that marks depend on
     */
    Ledger(Path results, String graders) {
        this.results = results;
        this.graders = graders;
    }

    /** What these graders said of this submission, if they were asked. */
    Optional<Marks> find(String student, Submission submission) throws IOException {
        try {
            String text = Files.readString(results.resolve(student).resolve(FILE));
            Entry entry = Orders.JSON.readValue(text, Entry.class);
            return entry.key().equals(key(submission)) ? Optional.of(entry.marks()) : Optional.empty();
        } catch (NoSuchFileException | JsonProcessingException none) {
            return Optional.empty();
        }
    }

    /** Keeps what they say of it; a grader's error is none of the marks, and so asked for again. */
    void keep(String student, Submission submission, Marks marks) throws IOException {
        Path file = Files.createDirectories(results.resolve(student)).resolve(FILE);
        if (marks.hasGraderError()) {
            Files.deleteIfExists(file);
        } else {
            WholeFile.write(file, Orders.JSON.writeValueAsString(new Entry(key(submission), marks)));
        }
    }

    private String key(Submission submission) {
        String all = submission.sha256() + new TreeMap<>(submission.problems()) + graders;
        return HexFormat.of().formatHex(Sha256.of(all));
    }

    /** A student's line in the ledger; the key is of everything that the marks depend on. */
    record Entry(String key, Marks marks) {}
}
