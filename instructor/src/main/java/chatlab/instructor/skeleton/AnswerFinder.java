package chatlab.instructor.skeleton;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the marked paragraphs of a solution. */
final class AnswerFinder {
    private static final Pattern ANY_MARKER = Pattern.compile("(?im)^[ \\t]*(//[ \\t]*fill[ -]?in\\b[^\\r\\n]*)");
    private static final Pattern MARKER = Pattern.compile("// fill in (\\d{1,4}): \\S.*");
    private static final Pattern MORE_COMMENT = Pattern.compile("(?:\\r?\\n[ \\t]*//[^\\r\\n]*)*");
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\r]*\\n");

    private final ParsedSource source;
    private final List<Answer> answers = new ArrayList<>();

    private AnswerFinder(ParsedSource source) {
        this.source = source;
    }

    /**
     * All answers from top to bottom; throws {@link SkeletonException} unless each number is one more than that before.
     *
     * <p>The first one is 1 in a module's first file only: the numbers go on from file to file.
     */
    static List<Answer> find(ParsedSource source) {
        AnswerFinder finder = new AnswerFinder(source);
        Matcher marker = ANY_MARKER.matcher(source.text);
        while (marker.find()) {
            finder.add(marker.start(1), marker.end(1), marker.group(1));
        }
        if (finder.answers.isEmpty()) {
            throw source.error(1, "no \"// fill in 1: ...\" in it; code without holes is given code of the milestone");
        }
        return finder.answers;
    }

    private void add(int start, int end, String comment) {
        int line = source.line(start);
        Matcher marker = MARKER.matcher(comment);
        if (!marker.matches()) {
            throw source.error(line, "expected \"// fill in N: what to do\", found \"" + comment.strip() + "\"");
        }
        int number = Integer.parseInt(marker.group(1));
        checkOrder(number, line, start);
        answers.add(answer(number, line, start, endOfComment(end)));
    }

    private void checkOrder(int number, int line, int start) {
        for (Answer earlier : answers) {
            if (earlier.number() == number) {
                throw source.error(line, "hole %d is there already, at line %d".formatted(number, earlier.line()));
            }
            if (start < earlier.end()) {
                throw source.error(
                        line,
                        "hole %d begins inside hole %d: leave a blank line before it"
                                .formatted(number, earlier.number()));
            }
        }
        if (!answers.isEmpty() && number != answers.get(answers.size() - 1).number() + 1) {
            int expected = answers.get(answers.size() - 1).number() + 1;
            throw source.error(line, "expected hole %d here, found hole %d".formatted(expected, number));
        }
    }

    /** The student's comment goes on with the line comments directly below its first line. */
    private int endOfComment(int endOfFirstLine) {
        Matcher more = MORE_COMMENT.matcher(source.text).region(endOfFirstLine, source.text.length());
        return more.lookingAt() ? more.end() : endOfFirstLine;
    }

    private Answer answer(int number, int line, int marker, int below) {
        Body body = Body.around(marker, source)
                .orElseThrow(() -> source.error(line, "hole %d stands outside of a class".formatted(number)));
        List<Tree> statements = paragraph(number, line, marker, below, body);
        Tree first = statements.get(0);
        int end = withTrailingComments(source.end(statements.get(statements.size() - 1)), body.end());
        int expression = statements.size() > 1 ? source.start(first) : expression(first, number, line);
        if (body.ofClass() && expression == source.start(first)) {
            throw source.error(
                    line, "hole %d: of a class's members only a field with a value can be a hole".formatted(number));
        }
        return new Answer(number, line, source.start(first), expression, end);
    }

    /** The statements from the comment to the next blank line between two of them. */
    private List<Tree> paragraph(int number, int line, int marker, int below, Body body) {
        List<Tree> found = new ArrayList<>();
        int last = below;
        for (Tree statement : body.statements()) {
            if (source.start(statement) < marker && marker < source.end(statement)) {
                throw source.error(line, "hole %d stands in the middle of a statement".formatted(number));
            }
            if (source.start(statement) < marker) {
                continue;
            }
            if (hasBlankLine(last, source.start(statement))) {
                break;
            }
            found.add(statement);
            last = source.end(statement);
        }
        if (found.isEmpty()) {
            throw source.error(line, "hole %d is left open: no statement directly below its comment".formatted(number));
        }
        return found;
    }

    private boolean hasBlankLine(int from, int to) {
        return BLANK_LINE.matcher(source.text).region(from, to).find();
    }

    /** What follows the last statement of a paragraph can only be comments. */
    private int withTrailingComments(int end, int limit) {
        Matcher blank = BLANK_LINE.matcher(source.text).region(end, limit);
        int stop = blank.find() ? blank.start() : limit;
        return end + source.text.substring(end, stop).stripTrailing().length();
    }

    /** Where the answer begins in {@code x = answer;}, {@code Type x = answer;} and {@code return answer;}. */
    private int expression(Tree statement, int number, int line) {
        if (statement instanceof VariableTree variable && variable.getType() == null) {
            throw source.error(line, "hole %d: write the type, a student can't see it from \"var\"".formatted(number));
        }
        Tree answer = rightHandSide(statement);
        return source.start(answer == null ? statement : answer);
    }

    /** The answer alone, or null where the statement has no left side that could stay. */
    private static Tree rightHandSide(Tree statement) {
        if (statement instanceof VariableTree variable) {
            return variable.getInitializer();
        }
        if (statement instanceof ReturnTree back) {
            return back.getExpression();
        }
        return statement instanceof ExpressionStatementTree simple
                        && simple.getExpression() instanceof AssignmentTree assignment
                ? assignment.getExpression()
                : null;
    }
}
