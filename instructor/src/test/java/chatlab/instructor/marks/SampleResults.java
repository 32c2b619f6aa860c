package chatlab.instructor.marks;

import chatlab.instructor.intake.Student;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The results of a class, as grading leaves them. */
public final class SampleResults {
    private final Path folder;
    private final List<Map<String, String>> gradebook = new ArrayList<>();

    public SampleResults(Path folder) {
        this.folder = folder;
    }

    public SampleResults add(String student, SampleMarks marks) throws IOException {
        marks.write(folder, student);
        gradebook.add(Map.of(ClassTable.STUDENT, student));
        return this;
    }

    public SampleResults addUnmarked(String student, String id, String name, String problem) throws IOException {
        Path own = Files.createDirectories(folder.resolve(student));
        new ObjectMapper()
                .writeValue(own.resolve("unmarked.json").toFile(), new Unmarked(new Student(id, name), problem));
        gradebook.add(Map.of(ClassTable.STUDENT, student));
        return this;
    }

    /** Writes the gradebook with all that were added. */
    public void write() throws IOException {
        ClassTable.write(folder, List.of(ClassTable.STUDENT), gradebook);
    }
}
