package chatlab.instructor.grade;

import chatlab.harness.question.QuestionResult;
import chatlab.harness.question.State;
import chatlab.instructor.WholeFile;
import chatlab.instructor.WrongUse;
import chatlab.instructor.intake.Student;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Points that a person gave, from {@code manual.csv} among the results: they take the place of what graders found.
 *
 * @param file where they stand
 */
record ManualMarks(Path file, List<Line> lines) {
    private static final List<String> HEADING = List.of("student", "question", "points", "comment");

    /** Tells spreadsheets that a file is in UTF-8. */
    private static final String MARK = "\uFEFF";

    /**
     * One of them.
     *
     * @param student the name of the folder with the results, or the id
     * @param points null where there are none yet
     */
    record Line(int number, String student, String question, Integer points, String comment) {}

    /** Reads {@code manual.csv} in a folder, which need not be there; throws WrongUse where it isn't as expected. */
    static ManualMarks in(Path results) throws IOException {
        Path file = results.resolve("manual.csv");
        return new ManualMarks(file, Files.exists(file) ? List.copyOf(read(file)) : List.of());
    }

    private static List<Line> read(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        String text = text(file);
        // Spreadsheets save semicolons where a comma stands in decimal numbers.
        char separator = text.startsWith(HEADING.get(0) + ";") ? ';' : ',';
        try (MappingIterator<String[]> rows = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator))
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(CsvParser.Feature.TRIM_SPACES)
                .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                .readValues(text)) {
            while (rows.hasNext()) {
                int number = rows.getCurrentLocation().getLineNr();
                String[] cells = rows.next();
                if (number > 1) {
                    lines.add(line(file, number, cells));
                } else if (!List.of(cells).equals(HEADING)) {
                    throw wrong(file, 1, "the heading " + String.join(",", HEADING), String.join(",", cells));
                }
            }
        } catch (JsonProcessingException e) {
            throw wrong(file, e.getLocation().getLineNr(), "values between commas", "something else");
        }
        return lines;
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file).replaceFirst("^" + MARK, "");
        } catch (CharacterCodingException e) {
            throw new WrongUse(file + ": is not in UTF-8; save it as CSV UTF-8");
        }
    }

    private static Line line(Path file, int number, String... cells) {
        if (cells.length < 3 || cells.length > HEADING.size()) {
            throw wrong(file, number, "student, question, points and comment", cells.length + " columns");
        }
        if (!cells[2].matches("\\d{0,3}")) {
            throw wrong(file, number, "a number of points", cells[2]);
        }
        Integer points = cells[2].isEmpty() ? null : Integer.valueOf(cells[2]);
        return new Line(number, cells[0], cells[1], points, cells.length == 3 ? "" : cells[3]);
    }

    private static WrongUse wrong(Path file, int line, String expected, String found) {
        return new WrongUse("%s:%d: expected %s, found %s".formatted(file, line, expected, found));
    }

    /** A student's results with the points given by hand in them; throws WrongUse where there are too many points. */
    List<QuestionResult> applyTo(String folder, Student student, List<QuestionResult> results) {
        return results.stream()
                .map(result -> lines.stream()
                        .filter(line ->
                                line.student().equals(folder) || line.student().equals(student.id()))
                        .filter(line -> line.question().equals(result.number()) && line.points() != null)
                        .reduce((earlier, later) -> later)
                        .map(line -> given(result, line))
                        .orElse(result))
                .toList();
    }

    private QuestionResult given(QuestionResult result, Line line) {
        if (line.points() > result.max()) {
            throw wrong(
                    file,
                    line.number(),
                    "at most " + result.max() + " points for " + line.question(),
                    "" + line.points());
        }
        return new QuestionResult(
                result.number(),
                result.milestone(),
                result.title(),
                line.points(),
                result.max(),
                line.points() == result.max() ? State.PASSED : State.FAILED,
                result.happened(),
                result.expected(),
                "marked by hand" + (line.comment().isEmpty() ? "" : ": " + line.comment()),
                result.hint(),
                result.hole(),
                result.extra());
    }

    /** Writes the file, where there is none, with a line for each mark that a person has to give; returns how many. */
    int offer(List<Row> rows) throws IOException {
        List<List<String>> open = new ArrayList<>();
        for (Row row : rows) {
            row.grade().stream()
                    .flatMap(grade -> grade.questions().stream())
                    .filter(question -> question.state() == State.PENDING || question.state() == State.UNSTABLE)
                    .forEach(question -> open.add(List.of(row.student(), question.number(), "", "")));
        }
        if (open.isEmpty() || Files.exists(file)) {
            return 0;
        }
        int count = open.size();
        open.add(0, HEADING);
        String text = new CsvMapper()
                .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
                .writerFor(new TypeReference<List<List<String>>>() {})
                .writeValueAsString(open);
        WholeFile.write(file, MARK + text);
        return count;
    }

    /** The lines that are about none of these students. */
    List<Line> aboutNobody(List<Row> rows) {
        return lines.stream()
                .filter(line -> rows.stream().noneMatch(row -> isAbout(line, row)))
                .toList();
    }

    private static boolean isAbout(Line line, Row row) {
        return line.student().equals(row.student())
                || row.grade()
                        .map(grade -> grade.student().id().equals(line.student()))
                        .orElse(false);
    }
}
