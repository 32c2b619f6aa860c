package chatlab.instructor.oral;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A question that can be asked of everybody who has a certain line.
 *
 * @param module the milestone's folder
 * @param kind {@code hole} or {@code line}
 * @param mark the number of the hole, or the pattern of the line
 */
record CodeQuestion(String module, String kind, String mark, String question, String answer) {

    /** All there are, from the file beside this class. */
    static List<CodeQuestion> all() throws IOException {
        try (InputStream in = CodeQuestion.class.getResourceAsStream("code-questions.txt")) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<CodeQuestion> read(String text) {
        List<CodeQuestion> questions = new ArrayList<>();
        for (String block : text.split("\n\n")) {
            String[] parts = block.replaceAll("\n  ", " ").strip().split("\n");
            if (!parts[0].startsWith("#")) {
                String[] heading = parts[0].split(" ", 3);
                for (int i = 1; i + 1 < parts.length; i += 2) {
                    questions.add(new CodeQuestion(
                            heading[0], heading[1], heading[2], parts[i].substring(2), parts[i + 1].substring(2)));
                }
            }
        }
        return questions;
    }

    boolean isOnHole() {
        return kind.equals("hole");
    }
}
