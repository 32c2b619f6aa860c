package chatlab.harness.program;

import chatlab.harness.probe.TextStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a program has printed to standard error: the holes that it reached, and its exceptions. */
final class Complaints {
    private static final Pattern EXCEPTION =
            Pattern.compile("^(?:Exception in thread \"[^\"]*\" )?((?:[a-z]\\w*\\.)+\\w*(?:Exception|Error)\\b.*)$");
    private static final Pattern HOLE = Pattern.compile("^Hole \\d|chatlab\\.hole\\.");
    private static final Pattern PLACE = Pattern.compile("^\\s+at (?:.*/)?chatlab\\..*\\((\\w+\\.java:\\d+)\\)$");

    private final TextStream text = new TextStream();
    private final List<HoleReached> holes = new ArrayList<>();
    private String exception = "";
    private String lastLine = "";
    private boolean placed;

    void add(ByteBuffer bytes) {
        text.add(bytes);
        for (int end = text.unread().indexOf('\n');
                end >= 0;
                end = text.unread().indexOf('\n')) {
            read(text.take(end + 1).stripTrailing());
        }
    }

    private void read(String line) {
        HoleReached.parse(line).ifPresent(holes::add);
        if (!line.isBlank() && !HOLE.matcher(line).find()) {
            lastLine = line;
        }
        Matcher start = EXCEPTION.matcher(line);
        Matcher place = PLACE.matcher(line);
        if (start.matches() && !start.group(1).startsWith("chatlab.hole.")) {
            exception = start.group(1);
            placed = false;
        } else if (place.matches() && !exception.isEmpty() && !placed) {
            exception += " (" + place.group(1) + ")";
            placed = true;
        }
    }

    List<HoleReached> holes() {
        return List.copyOf(holes);
    }

    String lastLine() {
        return lastLine;
    }

    String lastException() {
        return exception;
    }
}
