package chatlab.analysis;

import chatlab.analysis.marks.Pictures;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** No question: draws the captures when they are marked, and says where the page is. */
class PicturesTest {
    @Test
    void the_captures_are_drawn() throws IOException {
        Pictures.draw(Path.of("")).ifPresent(System.out::println);
    }
}
