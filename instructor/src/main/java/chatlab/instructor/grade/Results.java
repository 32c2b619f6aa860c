package chatlab.instructor.grade;

import chatlab.harness.question.QuestionResult;
import chatlab.instructor.WholeFile;
import chatlab.instructor.lab.Lab;
import chatlab.instructor.marks.ClassTable;
import chatlab.instructor.marks.Unmarked;
import chatlab.instructor.report.StudentReport;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files that grading leaves: {@code gradebook.csv} for the class; for each student {@code grade.json}, {@code
 * report.html} and the files that count, or {@code unmarked.json}, which says why there are no marks.
 */
final class Results {
    private final Path folder;
    private final ObjectMapper json = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addMixIn(QuestionResult.class, WithExtra.class);

    Results(Path folder) {
        this.folder = folder;
    }

    /** Writes a student's files; {@code grade.json} comes last, so that where it is, the others are. */
    void write(Row row) throws IOException {
        Path own = Files.createDirectories(folder.resolve(row.student()));
        if (row.grade().isPresent()) {
            write(row.grade().get(), own);
        } else {
            Files.deleteIfExists(own.resolve("grade.json"));
            Files.deleteIfExists(own.resolve("report.html"));
            KeptFiles.delete(own);
            Unmarked unmarked = new Unmarked(row.owner(), String.join("; ", row.remarks()));
            WholeFile.write(own.resolve("unmarked.json"), beside -> json.writeValue(beside.toFile(), unmarked));
        }
    }

    private void write(StudentGrade grade, Path own) throws IOException {
        KeptFiles.write(grade.submission(), own);
        JsonNode written = withFindings(json.valueToTree(grade), own.resolve("grade.json"));
        StudentReport.write(own, written);
        WholeFile.write(own.resolve("grade.json"), beside -> json.writeValue(beside.toFile(), written));
        Files.deleteIfExists(own.resolve("unmarked.json"));
    }

    /** What a comparison of the class has found of these files stays, whatever becomes of their marks. */
    private JsonNode withFindings(ObjectNode grade, Path file) throws IOException {
        try {
            JsonNode earlier = json.readTree(Files.readString(file));
            JsonNode findings = earlier.path("findings");
            if (findings.isArray() && sha256(earlier).equals(sha256(grade))) {
                grade.set("findings", findings);
            }
        } catch (NoSuchFileException | JsonProcessingException none) {
            return grade;
        }
        return grade;
    }

    private static JsonNode sha256(JsonNode grade) {
        return grade.path("submission").path("sha256");
    }

    /** Writes the class's {@code gradebook.csv}. */
    void writeGradebook(String lab, List<Row> rows, List<Integer> milestones) throws IOException {
        ClassTable.write(
                folder,
                cells(lab, Row.failed("", null, ""), milestones).keySet(), // a part may have no rows
                rows.stream().map(row -> cells(lab, row, milestones)).toList());
    }

    private static Map<String, Object> cells(String lab, Row row, List<Integer> milestones) {
        Map<String, Object> cells = new LinkedHashMap<>();
        Optional<StudentGrade> marks = row.grade().filter(grade -> !row.isGraderError());
        cells.put(ClassTable.STUDENT, row.student());
        for (int milestone : milestones) {
            cells.put(
                    Lab.partName(lab, milestone),
                    marks.map(grade -> grade.points(milestone)).orElse(null));
        }
        cells.put("extra", marks.map(grade -> grade.total().extra()).orElse(null));
        cells.put("total", marks.map(grade -> grade.total().points()).orElse(null));
        cells.put("max", marks.map(grade -> grade.total().max()).orElse(null));
        cells.put("pending", marks.map(grade -> grade.total().pending()).orElse(null));
        cells.put("remarks", String.join("; ", row.remarks()));
        return cells;
    }

    /** Says of an extra question that it is one: whoever reads the file can't know it otherwise. */
    private interface WithExtra {
        @JsonIgnore(false)
        @JsonProperty
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean extra();
    }
}
