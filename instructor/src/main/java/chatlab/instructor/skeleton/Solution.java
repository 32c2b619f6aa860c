package chatlab.instructor.skeleton;

import com.sun.source.tree.ImportTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** A solution's source file, from which skeletons are made by putting its holes back. */
public final class Solution {
    private static final String HOLE = "chatlab.hole.Hole.hole";

    private final ParsedSource source;
    private final List<Answer> answers;

    private Solution(ParsedSource source) {
        this.source = source;
        this.answers = AnswerFinder.find(source);
    }

    /** Reads a solution; throws {@link SkeletonException} when its holes aren't marked as they should be. */
    public static Solution read(Path file) throws IOException {
        return parse(file.getFileName().toString(), Files.readString(file));
    }

    /** Takes a solution's text; {@code file} is the name for messages. Throws as {@link #read} does. */
    public static Solution parse(String file, String text) {
        return new Solution(new ParsedSource(file, text));
    }

    /** The numbers of its holes, 1 and up. */
    public Set<Integer> holes() {
        Set<Integer> numbers = new TreeSet<>();
        answers.forEach(answer -> numbers.add(answer.number()));
        return numbers;
    }

    /** The source as it is. */
    String text() {
        return source.text;
    }

    /** The skeleton: every hole is empty. */
    public String skeleton() {
        return withHoles(holes());
    }

    /** The solution with only these holes empty; throws IllegalArgumentException for a hole it doesn't have. */
    public String withHoles(Set<Integer> numbers) {
        numbers.forEach(this::answer);
        StringBuilder text = new StringBuilder(source.text);
        for (int i = answers.size() - 1; i >= 0; i--) {
            Answer answer = answers.get(i);
            if (numbers.contains(answer.number())) {
                text.replace(answer.expression(), answer.end(), "hole(" + answer.number() + ");");
            }
        }
        if (!numbers.isEmpty()) {
            importHole(text);
        }
        return text.toString();
    }

    /** The solution with another answer in one place, such as a wrong one; {@code edit} gets the right one. */
    public String withAnswer(int number, UnaryOperator<String> edit) {
        Answer answer = answer(number);
        return source.text.substring(0, answer.start())
                + edit.apply(source.text.substring(answer.start(), answer.end()))
                + source.text.substring(answer.end());
    }

    private Answer answer(int number) {
        return answers.stream()
                .filter(answer -> answer.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s has the holes %s, not %d".formatted(source.file, holes(), number)));
    }

    /** Adds the import where the formatter wants it: static ones first, in alphabetical order, then a blank line. */
    private void importHole(StringBuilder text) {
        List<? extends ImportTree> statics =
                source.unit.getImports().stream().filter(ImportTree::isStatic).toList();
        String line = "import static " + HOLE + ";";
        for (ImportTree other : statics) {
            int order = other.getQualifiedIdentifier().toString().compareTo(HOLE);
            if (order == 0) {
                return;
            }
            if (order > 0) {
                text.insert(source.start(other), line + "\n");
                return;
            }
        }
        if (!statics.isEmpty()) {
            text.insert(source.end(statics.get(statics.size() - 1)), "\n" + line);
        } else if (!source.unit.getImports().isEmpty()) {
            text.insert(source.start(source.unit.getImports().get(0)), line + "\n\n");
        } else {
            text.insert(source.end(source.unit.getPackage()), "\n\n" + line);
        }
    }
}
