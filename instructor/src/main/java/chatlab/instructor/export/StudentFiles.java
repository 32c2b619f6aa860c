package chatlab.instructor.export;

import chatlab.instructor.WholeFile;
import chatlab.instructor.marks.StudentMarks;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file for each student whose marks are certain, in a folder of the student's own.
 *
 * @param name what the files are called
 * @param content what they hold
 */
record StudentFiles(String name, Content content) {
    /** Names things as programs on the web do: {@code max_score}. */
    static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    /** Writes them; tells who has grader errors or unstable questions, and so no file. */
    void write(List<Mark> marks, Path folder, Told told) throws IOException {
        int count = 0;
        for (Mark mark : marks) {
            if (mark.isTrouble()) {
                told.leftOut(mark);
            } else {
                Path own = Files.createDirectories(folder.resolve(mark.member().folder()));
                byte[] bytes = content.of(mark.member().marks().orElseThrow());
                WholeFile.write(own.resolve(name), beside -> Files.write(beside, bytes));
                count++;
            }
        }
        told.written("%s: %d files %s".formatted(folder, count, name));
    }

    /** Makes a file's bytes of a student's marks. */
    interface Content {
        byte[] of(StudentMarks marks) throws IOException;
    }
}
