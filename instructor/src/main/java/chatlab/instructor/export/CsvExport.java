package chatlab.instructor.export;

import chatlab.instructor.WholeFile;
import chatlab.instructor.marks.Question;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table of all students, with a column for each question; for programs that calculate tables. */
final class CsvExport {
    private final Told told;

    CsvExport(Told told) {
        this.told = told;
    }

    /** Writes {@code marks.csv}; the cell {@code mark} of who has no final mark is empty. */
    void write(List<Mark> marks, Path folder) throws IOException {
        Set<String> columns = new LinkedHashSet<>(List.of("id", "name", "mark", "max", "why there is no mark"));
        marks.forEach(mark -> questions(mark).forEach(question -> columns.add(question.number())));
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true);
        columns.forEach(schema::addColumn);
        List<Map<String, Object>> rows = marks.stream().map(this::row).toList();
        Path file = folder.resolve("marks.csv");
        WholeFile.write(
                file,
                beside -> new CsvMapper()
                        .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
                        .writer(schema.build())
                        .writeValue(beside.toFile(), rows));
        told.written("%s: %d students".formatted(file, marks.size()));
    }

    private Map<String, Object> row(Mark mark) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", harmless(mark.member().student().id()));
        row.put("name", harmless(mark.member().student().name()));
        row.put("mark", mark.isFinal() ? mark.points() : null);
        row.put("max", mark.member().marks().isEmpty() ? null : mark.max());
        row.put("why there is no mark", harmless(mark.missing()));
        for (Question question : questions(mark)) {
            boolean isMarked = question.is("passed") || question.is("failed") || question.is("blocked");
            row.put(question.number(), isMarked ? question.points() : null);
        }
        if (!mark.isFinal()) {
            told.leftOut(mark);
        }
        return row;
    }

    private static List<Question> questions(Mark mark) {
        return mark.member().marks().map(marks -> marks.questions()).orElse(List.of());
    }

    /** A text that begins so would be a formula, which a student could have written. */
    private static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
