package chatlab.instructor.marks;

import chatlab.instructor.WrongUse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the files of a student's results. */
public final class GradeFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private GradeFile() {}

    /** The marks of a {@code grade.json} that was read; throws IllegalArgumentException where it is another file. */
    public static StudentMarks marks(JsonNode grade) {
        return JSON.convertValue(grade, StudentMarks.class);
    }

    /** Reads {@code grade.json}; throws WrongUse where it is another file. */
    static StudentMarks read(Path file) throws IOException {
        StudentMarks marks = read(file, new TypeReference<>() {});
        if (marks.student() == null || marks.questions() == null || marks.total() == null) {
            throw new WrongUse(file + ": expected student, total and questions, as \"chatlab grade\" writes them");
        }
        return marks;
    }

    /** Reads {@code unmarked.json}; throws WrongUse where it is another file. */
    static Unmarked readUnmarked(Path file) throws IOException {
        return read(file, new TypeReference<>() {});
    }

    private static <T> T read(Path file, TypeReference<T> type) throws IOException {
        try {
            return JSON.readValue(Files.readAllBytes(file), type);
        } catch (JsonProcessingException e) {
            throw new WrongUse("%s:%d: %s"
                    .formatted(
                            file,
                            e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                            e.getOriginalMessage().replaceAll("\\s+", " ")));
        }
    }
}
