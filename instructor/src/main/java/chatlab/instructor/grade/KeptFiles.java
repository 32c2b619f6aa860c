package chatlab.instructor.grade;

import chatlab.instructor.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Keeps the files of a submission that count beside its marks, for whoever looks at both later. */
final class KeptFiles {
    private KeptFiles() {}

    /**
     * Writes the files into {@code files/} of a student's results, each at its place in the kit; what was kept there
     * before goes. Seen from outside they are there as a whole or not at all.
     */
    static void write(Submission submission, Path results) throws IOException {
        Path beside = results.resolve(".files.part");
        WorkFolder.delete(beside);
        Files.createDirectories(beside);
        for (Map.Entry<String, String> source : submission.sources().entrySet()) {
            Files.writeString(place(beside, source.getKey()), source.getValue());
        }
        for (Map.Entry<String, Path> material : submission.materials().entrySet()) {
            Files.copy(material.getValue(), place(beside, material.getKey()));
        }
        delete(results);
        Files.move(beside, results.resolve("files"));
    }

    /** Forgets what was kept, as it doesn't belong to the marks any more. */
    static void delete(Path results) throws IOException {
        WorkFolder.delete(results.resolve("files"));
    }

    private static Path place(Path folder, String inKit) throws IOException {
        Path place = folder.resolve(inKit);
        Files.createDirectories(place.getParent());
        return place;
    }
}
