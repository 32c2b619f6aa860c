package chatlab.instructor.marks;

import chatlab.instructor.WholeFile;
import chatlab.instructor.WrongUse;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The file {@code gradebook.csv}: a line for each student of a class, or of a part of it.
 *
 * @param columns its headings
 * @param rows each student's cells by their headings
 */
public record ClassTable(List<String> columns, List<Map<String, String>> rows) {
    /** The file's name in the results of a class. */
    public static final String FILE = "gradebook.csv";

    /** The heading above the names of the students' folders. */
    public static final String STUDENT = "student";

    private static final String EXPECTED = "expected the folder that \"chatlab grade\" wrote";

    /** Reads the file; throws WrongUse where there is none, or another one. */
    public static ClassTable read(Path results) throws IOException {
        Path file = results.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new WrongUse("%s: has no %s; %s".formatted(results, FILE, EXPECTED));
        }
        try (MappingIterator<Map<String, String>> lines = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file.toFile())) {
            List<Map<String, String>> rows = lines.readAll();
            List<String> columns = ((CsvSchema) lines.getParserSchema()).getColumnNames();
            if (!columns.contains(STUDENT) || !rows.stream().allMatch(ClassTable::namesFolder)) {
                throw new WrongUse(
                        "%s: has no column %s with the names of folders; %s".formatted(file, STUDENT, EXPECTED));
            }
            return new ClassTable(columns, rows);
        }
    }

    /** A name that pointed elsewhere would let a file decide what is read and written. */
    private static boolean namesFolder(Map<String, String> row) {
        String student = row.get(STUDENT);
        return student != null
                && !student.isEmpty()
                && !student.matches("\\.{1,2}")
                && Path.of(student).equals(Path.of(student).getFileName());
    }

    /** The names of the students' folders. */
    public List<String> students() {
        return rows.stream().map(row -> row.get(STUDENT)).toList();
    }

    /** Writes the file; a cell that is null or missing is empty. */
    public static void write(Path results, Collection<String> columns, Collection<? extends Map<String, ?>> rows)
            throws IOException {
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true);
        columns.forEach(schema::addColumn);
        WholeFile.write(
                results.resolve(FILE),
                beside -> new CsvMapper()
                        .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
                        .writer(schema.build())
                        .writeValue(beside.toFile(), rows));
    }
}
