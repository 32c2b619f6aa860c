package chatlab.peertablechat;

import chatlab.harness.probe.Texts;
import chatlab.harness.program.ProgramUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses 2 again and again, ever less often, until the table has the peers that are expected.
 *
 * <p>A peer may show a message before it puts the sender into the table, so the first answer can be too early.
 */
final class TableQuestion implements BooleanSupplier {
    private static final Pattern ANSWER =
            Pattern.compile("(No connected Peers|Connected Peers:)(.*?)Enter choice: ", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("(?m)^(\\d+)\\. (\\S+:\\d+)\\s*?$");
    private static final int MOST_LOOKS = 64;

    private final ProgramUnderTest program;
    private final List<String> expected;
    private final StringBuilder screen = new StringBuilder();
    private String last = "";
    private boolean waitsForAnswer;
    private int looks;
    private int looksToAsk = 1;

    TableQuestion(ProgramUnderTest program, List<String> expected) {
        this.program = program;
        this.expected = expected;
    }

    @Override
    public boolean getAsBoolean() {
        screen.append(program.takeScreen());
        Matcher answer = ANSWER.matcher(screen);
        if (waitsForAnswer && answer.find()) {
            last = answer.group(1) + answer.group(2).replaceFirst("(?s)\\*{5} Menu.*", "");
            boolean right = isRight(answer.group(1).startsWith("No"), answer.group(2));
            screen.delete(0, answer.end());
            waitsForAnswer = false;
            return right;
        }
        if (!waitsForAnswer && ++looks >= looksToAsk) {
            ask();
        }
        return false;
    }

    private void ask() {
        program.type("2");
        waitsForAnswer = true;
        looks = 0;
        looksToAsk = Math.min(2 * looksToAsk, MOST_LOOKS);
    }

    private boolean isRight(boolean none, String lines) {
        List<String> peers = new ArrayList<>();
        Matcher line = LINE.matcher(lines);
        while (line.find()) {
            if (Integer.parseInt(line.group(1)) != peers.size() + 1) {
                return false;
            }
            peers.add(line.group(2));
        }
        return none == expected.isEmpty()
                && peers.stream()
                        .sorted()
                        .toList()
                        .equals(expected.stream().sorted().toList());
    }

    /** What the screen shows instead. */
    String actual() {
        return last.isEmpty()
                ? "the screen shows " + Texts.quote(screen.toString().strip())
                : "the screen shows " + Texts.quote(last.strip());
    }

    @Override
    public String toString() {
        return expected.isEmpty() ? "nobody in it" : String.join(", ", expected);
    }
}
