package chatlab.instructor.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text that Blackboard adds to each attempt; its first line has the student's name, in whatever language. */
final class BlackboardText {
    private static final Pattern NAME =
            Pattern.compile("\\A\\uFEFF?[^:\\n]{1,40}:\\s*(.+?)\\s*\\(([^()\\n]+)\\)\\s*(?:\\n|\\z)");
    private static final int FIRST_LINE = 1024;

    private BlackboardText() {}

    /** Who made the attempt; {@code key} is the assignment, a underscore and the user name, which may have some, too. */
    static Optional<Student> student(Path text, String key) throws IOException {
        String start;
        try (InputStream in = Files.newInputStream(text)) {
            start = new String(in.readNBytes(FIRST_LINE), StandardCharsets.UTF_8);
        }
        Matcher name = NAME.matcher(start);
        boolean isTheirs = name.find() && key.endsWith("_" + name.group(2));
        return isTheirs ? Optional.of(new Student(name.group(2), name.group(1))) : Optional.empty();
    }
}
