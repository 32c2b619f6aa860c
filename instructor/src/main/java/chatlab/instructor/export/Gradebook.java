package chatlab.instructor.export;

import chatlab.instructor.WrongUse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where students and their marks stand in the sheets of learning management systems. */
enum Gradebook {
    /**
     * The grading worksheet of an assignment: first the identifier, {@code Participant 123}, and a column with the
     * maximum behind that of the grade (Moodle's gradingtable.php). All headings are in the teacher's language.
     */
    MOODLE {
        @Override
        int studentColumn(Sheet sheet) {
            return 0;
        }

        @Override
        String student(String cell) {
            return group("\\D+(\\d+)", cell);
        }

        @Override
        boolean canBeMarks(Sheet sheet, int column) {
            List<Integer> rows = IntStream.range(1, sheet.size())
                    .filter(row -> !student(sheet.value(row, 0)).isEmpty())
                    .boxed()
                    .toList();
            List<OptionalInt> maxima = rows.stream()
                    .map(row -> number(sheet.value(row, column + 1)))
                    .distinct()
                    .toList();
            return maxima.size() == 1
                    && maxima.get(0).isPresent()
                    && rows.stream().allMatch(row -> sheet.value(row, column).matches("-?|[\\d., ]+"));
        }

        @Override
        OptionalInt max(Sheet sheet, int column) {
            return number(sheet.value(1, column + 1));
        }
    },

    /** The gradebook: {@code Student,ID,...,Title (assignmentId)} and a row with the points possible (Canvas's gradebook_exporter.rb). */
    CANVAS {
        @Override
        int studentColumn(Sheet sheet) {
            return column(sheet, "ID");
        }

        @Override
        String student(String cell) {
            return group("(\\d+)", cell);
        }

        @Override
        boolean canBeMarks(Sheet sheet, int column) {
            return sheet.headings().get(column).matches("(?s).+ \\(\\d+\\)");
        }

        @Override
        OptionalInt max(Sheet sheet, int column) {
            return IntStream.range(1, sheet.size())
                    .filter(row -> sheet.value(row, 0).strip().equals("Points Possible"))
                    .mapToObj(row -> number(sheet.value(row, column)))
                    .findFirst()
                    .orElse(OptionalInt.empty());
        }
    },

    /** The grade centre: a column {@code Username}, and {@code Title [Total Pts: 100 Score] |123} for each assignment. */
    BLACKBOARD {
        @Override
        int studentColumn(Sheet sheet) {
            return column(sheet, "Username");
        }

        @Override
        String student(String cell) {
            return cell.strip();
        }

        @Override
        boolean canBeMarks(Sheet sheet, int column) {
            return sheet.headings().get(column).matches("(?s).+ \\[[^\\]]*\\bScore\\] ?\\|\\d+");
        }

        @Override
        OptionalInt max(Sheet sheet, int column) {
            return number(group(
                    "(?s).*\\[\\D*([\\d.,]+)[^\\]]*\\] ?\\|\\d+",
                    sheet.headings().get(column)));
        }
    };

    /** What a teacher has put in place of a mark: excused, or not for this student. */
    private static final Set<String> NO_MARK = Set.of("EX", "N/A");

    /** The column that says whose row it is; throws WrongUse where there is none. */
    abstract int studentColumn(Sheet sheet);

    /** The student's id in such a cell; empty where the row is no student's. */
    abstract String student(String cell);

    /** Whether marks may stand in a column. */
    abstract boolean canBeMarks(Sheet sheet, int column);

    /** How many points the column takes; empty where the sheet doesn't say, or not as a whole number. */
    abstract OptionalInt max(Sheet sheet, int column);

    /** What a student's row says instead of a mark, if it does. */
    static Optional<String> instead(String cell) {
        return NO_MARK.contains(cell.strip()) ? Optional.of(cell.strip()) : Optional.empty();
    }

    /**
     * The column of the marks.
     *
     * @param wanted its heading; null where there should be one only
     * @throws WrongUse where there is none, or more than one
     */
    int markColumn(Sheet sheet, String wanted) {
        List<String> headings = sheet.headings();
        List<Integer> columns = IntStream.range(0, headings.size())
                .filter(column -> wanted == null
                        ? canBeMarks(sheet, column)
                        : headings.get(column).equals(wanted))
                .boxed()
                .toList();
        if (columns.size() != 1) {
            String found = columns.stream().map(headings::get).collect(Collectors.joining("\", \"", "\"", "\""));
            throw new WrongUse("--sheet: expected one column for the marks%s, found %s; %s"
                    .formatted(
                            wanted == null ? "" : " named \"" + wanted + "\"",
                            columns.isEmpty() ? "none" : found,
                            wanted == null ? "name it with --column" : "the headings: " + String.join(", ", headings)));
        }
        return columns.get(0);
    }

    private static int column(Sheet sheet, String heading) {
        int column = sheet.headings().indexOf(heading);
        if (column < 0) {
            throw new WrongUse("--sheet: expected a column \"%s\", found: %s"
                    .formatted(heading, String.join(", ", sheet.headings())));
        }
        return column;
    }

    private static String group(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text.strip());
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** 100, 100.00 and 100,00 are the same, whoever wrote them. */
    private static OptionalInt number(String text) {
        String whole = group("(\\d{1,6})(?:[.,]0{1,5})?", text);
        return whole.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(whole));
    }
}
