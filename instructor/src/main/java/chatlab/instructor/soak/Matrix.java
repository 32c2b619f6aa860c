package chatlab.instructor.soak;

import static java.util.stream.Collectors.toMap;

import chatlab.harness.question.QuestionResult;
import chatlab.instructor.WholeFile;
import chatlab.instructor.WrongUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** Which question each program that isn't right fails first, and the hint that it gets, as a table in Markdown. */
record Matrix(List<Outcome> outcomes) {
    static final String BEGIN = "<!-- begin of matrix -->\n";
    static final String END = "<!-- end of matrix -->\n";

    /** Whether a program of this name has one bug, or one hole. */
    static boolean hasRowFor(String name) {
        return name.contains("/wrong/") || name.contains("/hole/");
    }

    /** Puts the table between the two lines of a file that mark its place; throws WrongUse where they are missing. */
    void writeInto(Path file) throws IOException {
        String text = Files.readString(file);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new WrongUse(
                    "--matrix: expected the lines %s and %s in %s".formatted(BEGIN.strip(), END.strip(), file));
        }
        WholeFile.write(file, text.substring(0, begin + BEGIN.length()) + this + text.substring(end));
    }

    @Override
    public String toString() {
        StringBuilder table =
                new StringBuilder("\n| program | fails first | points left | hint |\n|---|---|---|---|\n");
        outcomes.stream()
                .filter(outcome -> hasRowFor(outcome.run().specimen().name()))
                .collect(toMap(outcome -> outcome.run().specimen().name(), Outcome::answer, (a, b) -> a, TreeMap::new))
                .forEach((name, answer) -> append(table, name, answer));
        return table.append('\n').toString();
    }

    private static void append(StringBuilder table, String name, Answer answer) {
        QuestionResult first = answer.lost().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " fails no question"))
                .result();
        int max = answer.marks().stream().mapToInt(mark -> mark.result().max()).sum();
        String hint = first.hint().replace("|", "\\|");
        table.append("| %s | %s | %d of %d | %s |\n".formatted(name, first.number(), answer.points(), max, hint));
    }
}
