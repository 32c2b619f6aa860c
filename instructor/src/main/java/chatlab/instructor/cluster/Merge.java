package chatlab.instructor.cluster;

import chatlab.instructor.WholeFile;
import chatlab.instructor.WorkFolder;
import chatlab.instructor.WrongUse;
import chatlab.instructor.marks.ClassTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The results of a class out of those of its parts. */
final class Merge {
    private final List<String> columns;
    private final SortedMap<String, ResultFolder> places = new TreeMap<>();
    private final SortedMap<String, Map<String, String>> rows = new TreeMap<>();
    private final Set<String> manual = new LinkedHashSet<>();

    /** Checks that the parts fit together; throws {@link WrongUse} where they don't. */
    Merge(List<ResultFolder> parts) throws IOException {
        columns = parts.get(0).table().columns();
        for (ResultFolder part : parts) {
            if (!part.table().columns().equals(columns)) {
                throw new WrongUse("%s: expected the columns %s, as in %s, found %s"
                        .formatted(
                                part.path(),
                                columns,
                                parts.get(0).path(),
                                part.table().columns()));
            }
            for (Map<String, String> row : part.table().rows()) {
                add(row, part);
            }
            manual.addAll(part.manual());
        }
    }

    private void add(Map<String, String> row, ResultFolder part) throws IOException {
        String student = row.get(ClassTable.STUDENT);
        ResultFolder other = places.putIfAbsent(student, part);
        if (other == null) {
            rows.put(student, row);
        } else if (!row.equals(rows.get(student)) || !part.submission(student).equals(other.submission(student))) {
            throw new WrongUse("%s: expected the same results in %s and %s, found different ones"
                    .formatted(student, other.path(), part.path()));
        }
    }

    int students() {
        return rows.size();
    }

    /** Copies every student's results; the gradebook comes last, when all that it tells of is there. */
    void write(Path out) throws IOException {
        for (Map.Entry<String, ResultFolder> place : places.entrySet()) {
            copy(place.getValue().of(place.getKey()), out.resolve(place.getKey()));
        }
        Files.createDirectories(out);
        if (!manual.isEmpty() && !Files.exists(out.resolve(ResultFolder.MANUAL))) { // what a person wrote there stays
            WholeFile.write(out.resolve(ResultFolder.MANUAL), "\uFEFF" + String.join("\n", manual) + "\n");
        }
        ClassTable.write(out, columns, rows.values());
    }

    /** What was there before goes: marks of a submission that can't be read any more must not stay. */
    private static void copy(Path from, Path to) throws IOException {
        WorkFolder.delete(to);
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                WholeFile.write(target, beside -> Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING));
            }
        }
    }
}
