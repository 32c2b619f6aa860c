package chatlab.similarity;

import de.jplag.JPlag;
import de.jplag.JPlagComparison;
import de.jplag.Match;
import de.jplag.Submission;
import de.jplag.Token;
import de.jplag.exceptions.ExitException;
import de.jplag.exceptions.SubmissionException;
import de.jplag.java.Language;
import de.jplag.options.JPlagOptions;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Prints what pairs of submissions have in common: {@code pair ONE OTHER SIMILARITY}, from 0 to 1, and below it for each
 * match {@code match FILE FIRST LAST FILE FIRST LAST TOKENS}, with lines counted from 1; all with tabs in between.
 */
public final class Pairs {
    /** A match of fewer tokens says nothing. */
    private static final int FEWEST_TOKENS = 12;

    private Pairs() {}

    /** Starts the program: {@code SKELETON STUDENTS}, a folder of sources and a folder with a folder for each student. */
    public static void main(String[] arguments) throws ExitException {
        JPlagOptions options = new JPlagOptions(new Language(), Set.of(new File(arguments[1])), Set.of())
                .withBaseCodeSubmissionDirectory(new File(arguments[0]))
                .withMinimumTokenMatch(FEWEST_TOKENS)
                .withMaximumNumberOfComparisons(JPlagOptions.SHOW_ALL_COMPARISONS);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        compare(options).stream()
                .filter(comparison -> !comparison.matches().isEmpty())
                .sorted(Comparator.comparing(
                                (JPlagComparison pair) -> pair.firstSubmission().getName())
                        .thenComparing(pair -> pair.secondSubmission().getName()))
                .forEach(comparison -> print(comparison, out));
    }

    /** All pairs; none where fewer than two submissions can be parsed. */
    private static List<JPlagComparison> compare(JPlagOptions options) throws ExitException {
        try {
            return new JPlag(options).run().getAllComparisons();
        } catch (SubmissionException e) {
            return List.of();
        }
    }

    private static void print(JPlagComparison comparison, PrintStream out) {
        Submission one = comparison.firstSubmission();
        Submission other = comparison.secondSubmission();
        out.printf("pair\t%s\t%s\t%s%n", one.getName(), other.getName(), comparison.similarity());
        for (Match match : comparison.matches()) {
            out.printf(
                    "match\t%s\t%s\t%d%n",
                    lines(one.getTokenList(), match.startOfFirst(), match.length()),
                    lines(other.getTokenList(), match.startOfSecond(), match.length()),
                    match.length());
        }
    }

    private static String lines(List<Token> tokens, int start, int length) {
        List<Token> matched = tokens.subList(start, start + length);
        int first = matched.stream().mapToInt(Token::getLine).min().orElseThrow();
        int last = matched.stream().mapToInt(Token::getLine).max().orElseThrow();
        return "%s\t%d\t%d".formatted(matched.get(0).getFile().getName(), first, last);
    }
}
