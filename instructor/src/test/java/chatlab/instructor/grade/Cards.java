package chatlab.instructor.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts for students that the corpus keeps, so that a change of them is seen and read. */
public final class Cards {
    /** With {@code -Dchatlab.cards=write} they are written anew, for review, instead of compared. */
    private static final boolean WRITE = "write".equals(System.getProperty("chatlab.cards"));

    private Cards() {}

    /**
     * Compares a text with the one that is kept.
     *
     * @param file where it is kept
     * @param content what the file must have in it to keep the new text
     */
    public static void compare(Path file, String kept, String text, String content) throws IOException {
        if (WRITE) {
            Files.writeString(file, content);
        } else {
            assertThat(text).as("what %s keeps", file).isEqualTo(kept);
        }
    }
}
