package chatlab.instructor.cluster;

import chatlab.instructor.WrongUse;
import chatlab.instructor.marks.ClassTable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What {@code chatlab grade} has written for a part of a class. */
record ResultFolder(Path path, ClassTable table) {
    /** The name of the file with points given by hand. */
    static final String MANUAL = "manual.csv";

    /** Reads the gradebook; throws {@link WrongUse} where there is none. */
    static ResultFolder read(Path path) throws IOException {
        return new ResultFolder(path, ClassTable.read(path));
    }

    /** The lines of the points given by hand, the heading first; none where there is no such file. */
    List<String> manual() throws IOException {
        Path file = path.resolve(MANUAL);
        return Files.exists(file)
                ? Files.readString(file).replace("\uFEFF", "").lines().toList()
                : List.of();
    }

    /** The folder of one student's results. */
    Path of(String student) {
        return path.resolve(student);
    }

    /** What of a student was marked, as a checksum; empty where nothing could be. */
    String submission(String student) throws IOException {
        return grade(student).path("submission").path("sha256").asText();
    }

    private JsonNode grade(String student) throws IOException {
        Path file = of(student).resolve("grade.json");
        return Files.exists(file) ? new ObjectMapper().readTree(file.toFile()) : MissingNode.getInstance();
    }
}
