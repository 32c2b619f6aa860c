package chatlab.instructor.intake;

import chatlab.instructor.WrongUse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The students of a class, from a file with two columns: {@code id,name}. */
final class Roster {
    private static final String EXPECTED = "expected the heading id,name and one student a line";

    private final List<Student> students;

    private Roster(List<Student> students) {
        this.students = students;
    }

    /** The roster of nobody. */
    static Roster none() {
        return new Roster(List.of());
    }

    /** Reads a file in UTF-8; throws WrongUse where it isn't as expected. */
    static Roster read(Path file) throws IOException {
        String text = NameDecoder.strictly(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (text == null) {
            throw new WrongUse("--roster: " + file + " is not UTF-8; save it as \"CSV UTF-8\"");
        }
        List<Student> students = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        try (MappingIterator<String[]> rows = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(CsvParser.Feature.TRIM_SPACES)
                .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                .readValues(text.replaceFirst("^\uFEFF", ""))) {
            while (rows.hasNext()) {
                int line = rows.getCurrentLocation().getLineNr();
                Student student = student(rows.next(), file + ":" + line);
                if (!ids.add(student.id())) {
                    throw new WrongUse("--roster: %s:%d: the id %s is there twice".formatted(file, line, student.id()));
                }
                students.add(student);
            }
        } catch (JsonProcessingException e) {
            throw new WrongUse(
                    "--roster: %s:%d: %s".formatted(file, e.getLocation().getLineNr(), EXPECTED));
        }
        if (students.isEmpty() || !students.get(0).equals(new Student("id", "name"))) {
            throw new WrongUse("--roster: " + file + ":1: " + EXPECTED);
        }
        return new Roster(List.copyOf(students.subList(1, students.size())));
    }

    private static Student student(String[] row, String place) {
        if (row.length != 2) {
            String found = row.length == 1 ? "1 column" : row.length + " columns";
            throw new WrongUse("--roster: %s: %s, found %s".formatted(place, EXPECTED, found));
        }
        if (row[0].isEmpty()) {
            throw new WrongUse("--roster: %s: %s, found no id".formatted(place, EXPECTED));
        }
        return new Student(row[0], row[1]);
    }

    List<Student> students() {
        return students;
    }

    /** The one who handed something in: by id, else by name where only one student has it. */
    Optional<Student> find(Student handedIn) {
        List<Student> sameId = students.stream()
                .filter(student -> student.id().equals(handedIn.id()))
                .toList();
        List<Student> found = !sameId.isEmpty()
                ? sameId
                : students.stream()
                        .filter(student -> forms(student.name()).contains(squeezed(handedIn.name())))
                        .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** All ways to begin a name with another of its words: systems differ in whether the last name comes first. */
    private static Set<String> forms(String name) {
        List<String> words = new ArrayList<>(List.of(name.trim().split("[\\s,]+")));
        Set<String> forms = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            forms.add(squeezed(String.join("", words)));
            Collections.rotate(words, 1);
        }
        return forms;
    }

    private static String squeezed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
    }
}
