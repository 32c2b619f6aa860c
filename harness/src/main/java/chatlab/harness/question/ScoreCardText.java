package chatlab.harness.question;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.regex.Pattern;

/** The score card as text, for people who look at a terminal. */
public record ScoreCardText(GradeSheet sheet, List<OpenHole> holes) {
    private static final String RULE = "-".repeat(100);

    /** As many whole words as fit between label and right margin; a longer word stays whole. */
    private static final Pattern LINE = Pattern.compile("(.{1,76}|\\S{77,})(?:\\s+|$)", Pattern.DOTALL);

    @Override
    public String toString() {
        StringBuilder card = new StringBuilder("\n");
        sheet.graders().stream()
                .sorted(comparing(Grader::extra).thenComparing(Grader::milestone))
                .forEach(grader -> milestone(card, grader));
        if (!holes.isEmpty()) {
            card.append("Still to fill in:\n");
            holes.forEach(hole -> card.append("    ").append(hole).append('\n'));
        }
        sheet.notes().forEach(note -> card.append("Note: ").append(note).append('\n'));
        card.append("The names were drawn from seed %d; -Dchatlab.seed=%d draws the same.%n"
                .formatted(sheet.seed(), sheet.seed()));
        return card.append(RULE).append('\n').toString();
    }

    /** The part of a score card that is about one question. */
    public static String of(QuestionResult result) {
        StringBuilder card = new StringBuilder();
        question(card, result);
        return card.toString();
    }

    private void milestone(StringBuilder card, Grader grader) {
        List<QuestionResult> results = sheet.results().stream()
                .filter(r -> r.milestone() == grader.milestone() && r.extra() == grader.extra())
                .toList();
        int earned = results.stream().mapToInt(QuestionResult::points).sum();
        card.append(RULE).append('\n');
        card.append("%s, %s: %d of %d %s%n%n"
                .formatted(
                        grader.lab().equals("chat") ? "Milestone " + grader.milestone() : grader.lab(),
                        grader.title(),
                        earned,
                        grader.points(),
                        grader.extra() ? "extra points" : "points"));
        results.forEach(result -> question(card, result));
        card.append('\n');
    }

    private static void question(StringBuilder card, QuestionResult result) {
        card.append("  %-6s %2d/%-2d %-15s %s%n"
                .formatted(result.number(), result.points(), result.max(), mark(result), result.title()));
        if (result.state() == State.FAILED) {
            failure(card, result);
        } else if (result.state() == State.PENDING || result.state() == State.GRADER_ERROR) {
            line(card, result.actual());
        }
    }

    private static String mark(QuestionResult result) {
        return result.state() == State.BLOCKED
                ? result.actual()
                : result.state().label();
    }

    private static void failure(StringBuilder card, QuestionResult result) {
        if (result.hole() != null) {
            line(
                    card,
                    "Hole %d is not filled in yet (%s:%d)"
                            .formatted(
                                    result.hole().number(),
                                    result.hole().file(),
                                    result.hole().line()));
        }
        int number = 1;
        for (String step : result.happened()) {
            line(card, "  " + number++ + ". " + step);
        }
        paragraph(card, "Expected: ", result.expected());
        paragraph(card, "But:      ", result.actual());
        paragraph(card, "Hint:     ", result.hint());
    }

    /** A line for each part of a text, and as many more as a terminal needs; what follows the first is indented. */
    private static void paragraph(StringBuilder card, String label, String text) {
        String start = label;
        for (String part : text.split("(?<=; )")) {
            for (String line :
                    LINE.matcher(part.strip()).results().map(r -> r.group(1)).toList()) {
                line(card, start + line);
                start = " ".repeat(label.length());
            }
        }
    }

    private static void line(StringBuilder card, String text) {
        card.append(" ".repeat(14)).append(text).append('\n');
    }
}
