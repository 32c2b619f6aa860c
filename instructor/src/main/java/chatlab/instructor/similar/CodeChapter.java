package chatlab.instructor.similar;

import chatlab.analysis.page.Markup;
import chatlab.instructor.marks.MarkedStudent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Code that two students have in common, line beside line. */
final class CodeChapter {
    /** So many pairs, matches of a pair and lines of a match are shown, so that the page stays small. */
    private static final int MOST_PAIRS = 60;

    private static final int MOST_MATCHES = 8;
    private static final int MOST_LINES = 40;

    private final Markup page;
    private final List<MarkedStudent> students;
    private final Similarities found;

    CodeChapter(Markup page, List<MarkedStudent> students, Similarities found) {
        this.page = page;
        this.students = students;
        this.found = found;
    }

    void write() throws IOException {
        page.open("section.chapter", "id", "code").element("h2", "Code");
        page.element(
                "p",
                "Tokens are compared, so that names, comments and layout don't count; what is in the skeleton or in the"
                        + " given code is left out. A hole has few right answers: the same short answers say nothing, so only"
                        + " pairs with at least %d tokens and %d %% in common are shown."
                                .formatted(CodeComparison.FEWEST_TOKENS, Math.round(CodeComparison.SIMILAR * 100)));
        if (!found.codeCompared()) {
            page.element(
                    "p.nothing", "Code was not compared: the part that does it, instructor/similarity, isn't built.");
        } else if (found.code().isEmpty()) {
            page.element("p.nothing", "No pair has so much in common.");
        }
        for (CodePair pair : found.code().stream().limit(MOST_PAIRS).toList()) {
            write(pair);
        }
        if (found.code().size() > MOST_PAIRS) {
            page.element("p.quiet", "And %d more pairs.".formatted(found.code().size() - MOST_PAIRS));
        }
        page.close().line();
    }

    private void write(CodePair pair) throws IOException {
        page.element("h3", pair.one() + " and " + pair.other());
        page.element(
                "p",
                "%d %% in common: %d tokens. Places with the same tokens: %d."
                        .formatted(
                                Math.round(pair.similarity() * 100),
                                pair.tokens(),
                                pair.matches().size()));
        for (CodePair.Match match : pair.matches().stream().limit(MOST_MATCHES).toList()) {
            page.open("div.sides");
            side(pair.one(), match.one());
            side(pair.other(), match.other());
            page.close().line();
        }
    }

    private void side(String student, CodePair.Lines lines) throws IOException {
        page.open("div").element("p.quiet", student + ", " + lines);
        page.open("div.code", "tabindex", 0, "role", "group", "aria-label", student + ", " + lines);
        List<String> text = text(student, lines.file());
        int last = Math.min(Math.min(lines.last(), text.size()), lines.first() + MOST_LINES - 1);
        for (int number = lines.first(); number <= last; number++) {
            page.open("p").element("span.at", number);
            page.element("code", text.get(number - 1)).close().line();
        }
        page.close().close();
    }

    private List<String> text(String student, String file) throws IOException {
        Path place = Path.of(file);
        for (MarkedStudent one : students) {
            if (one.name().equals(student)) {
                for (Path source : one.sources(place.getName(0).toString())) {
                    if (source.endsWith(place.getFileName())) {
                        return Files.readString(source).lines().toList();
                    }
                }
            }
        }
        return List.of();
    }
}
