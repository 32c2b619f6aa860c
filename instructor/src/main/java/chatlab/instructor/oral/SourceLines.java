package chatlab.instructor.oral;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A student's source file, and where in it the answers to holes stand. */
final class SourceLines {
    private static final Pattern MARK = Pattern.compile("\\s*// fill in (\\d+):.*");
    private static final Pattern OPEN = Pattern.compile("\\bhole\\(\\s*\\d+\\s*\\)");
    private static final int LONGEST = 12;

    private final List<String> lines;

    SourceLines(String text) {
        lines = text.lines().toList();
    }

    /** Whether some comment of the skeleton still says what to fill in. */
    boolean hasMarks() {
        return lines.stream().anyMatch(line -> MARK.matcher(line).matches());
    }

    /** What stands below the comment of a hole, up to an empty line or the end of the block; empty where the hole is open. */
    Excerpt hole(int number) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher mark = MARK.matcher(lines.get(i));
            if (mark.matches() && mark.group(1).equals(Integer.toString(number))) {
                return paragraph(i + 1);
            }
        }
        return Excerpt.NONE;
    }

    private Excerpt paragraph(int start) {
        int first = start;
        while (first < lines.size() && lines.get(first).strip().startsWith("//")) {
            first++;
        }
        List<String> found = new ArrayList<>();
        int depth = 0;
        for (int i = first; i < lines.size() && found.size() < LONGEST; i++) {
            String line = lines.get(i);
            depth += (int) (count(line, '{') - count(line, '}'));
            if (line.isBlank() || depth < 0 || MARK.matcher(line).matches()) {
                break;
            }
            found.add(line);
        }
        boolean isOpen = found.stream().anyMatch(line -> OPEN.matcher(line).find());
        return found.isEmpty() || isOpen ? Excerpt.NONE : new Excerpt(first + 1, found);
    }

    private static long count(String line, char c) {
        return line.chars().filter(found -> found == c).count();
    }

    /** The first line that a pattern is found in and that is no comment. */
    Excerpt line(Pattern pattern) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (pattern.matcher(line).find()
                    && !line.strip().startsWith("//")
                    && !line.strip().startsWith("*")) {
                return new Excerpt(i + 1, List.of(line));
            }
        }
        return Excerpt.NONE;
    }

    /** Some lines; {@code first} is the number of the first one, counted from 1. */
    record Excerpt(int first, List<String> lines) {
        static final Excerpt NONE = new Excerpt(0, List.of());

        boolean isEmpty() {
            return lines.isEmpty();
        }

        /** The lines without the blanks that all of them begin with. */
        String text() {
            return String.join("\n", lines).stripIndent().stripTrailing();
        }
    }
}
