package chatlab.instructor.grade;

import chatlab.instructor.WholeFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files that grading leaves: {@code grade.json} for each student, {@code gradebook.csv} for the class. */
final class Results {
    private final Path folder;
    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    Results(Path folder) {
        this.folder = folder;
    }

    /** Writes a student's {@code grade.json}; a submission that could not be marked has none, nor an old one. */
    void write(Row row) throws IOException {
        Path own = Files.createDirectories(folder.resolve(row.student()));
        Path file = own.resolve("grade.json");
        if (row.grade().isPresent()) {
            WholeFile.write(
                    file, beside -> json.writeValue(beside.toFile(), row.grade().get()));
        } else {
            Files.deleteIfExists(file);
        }
    }

    /** Writes the class's {@code gradebook.csv}. */
    void writeGradebook(List<Row> rows, List<Integer> milestones) throws IOException {
        WholeFile.write(folder.resolve("gradebook.csv"), beside -> writeGradebook(beside, rows, milestones));
    }

    private static void writeGradebook(Path file, List<Row> rows, List<Integer> milestones) throws IOException {
        List<Map<String, Object>> lines =
                rows.stream().map(row -> cells(row, milestones)).toList();
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true);
        lines.get(0).keySet().forEach(schema::addColumn);
        new CsvMapper()
                .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
                .writer(schema.build())
                .writeValue(file.toFile(), lines);
    }

    private static Map<String, Object> cells(Row row, List<Integer> milestones) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("student", row.student());
        for (int milestone : milestones) {
            cells.put(
                    "milestone " + milestone,
                    row.grade().map(grade -> grade.points(milestone)).orElse(null));
        }
        cells.put("extra", row.grade().map(grade -> grade.total().extra()).orElse(null));
        cells.put("total", row.grade().map(grade -> grade.total().points()).orElse(null));
        cells.put("max", row.grade().map(grade -> grade.total().max()).orElse(null));
        cells.put("pending", row.grade().map(grade -> grade.total().pending()).orElse(null));
        cells.put("remarks", String.join("; ", row.remarks()));
        return cells;
    }
}
