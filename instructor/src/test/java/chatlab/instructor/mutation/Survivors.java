package chatlab.instructor.mutation;

import chatlab.instructor.Repository;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The mutants that no grader can tell from a solution, each with the reason why the contract allows it. */
final class Survivors {
    private static final Path FILE = Path.of("instructor/mutation/survivors.csv");

    /** A line of the list. */
    record Survivor(String method, String line, String change, String reason) {
        Mutant mutant() {
            return new Mutant(method, line, change);
        }
    }

    private Survivors() {}

    static List<Survivor> read() throws IOException {
        CsvSchema header = CsvSchema.emptySchema().withHeader();
        try (MappingIterator<Survivor> lines = new CsvMapper()
                .readerFor(Survivor.class)
                .with(header)
                .readValues(Repository.root().resolve(FILE).toFile())) {
            return lines.readAll();
        }
    }
}
