package chatlab.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.analysis.marks.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudentPicturesTest {
    @TempDir
    private Path folder;

    private Path page() {
        return folder.resolve("target/captures.html");
    }

    @Test
    void captures_are_drawn_when_every_question_has_an_answer() throws IOException {
        new StudentFolder(folder).answer("Q3.sequence", "0"); // a wrong one is an answer, too

        assertThat(Pictures.draw(folder)).hasValue("Pictures of your captures: " + page().toAbsolutePath());
        assertThat(page())
                .content()
                .contains("chatserver.pcap", "client1.pcap", "client2.pcap", "Byte by byte")
                .doesNotContain("Questions 3 to 12");
    }

    @Test
    void as_long_as_a_question_is_open_pictures_would_tell_too_much() throws IOException {
        new StudentFolder(folder).answer("Q10", "null");

        assertThat(Pictures.draw(folder)).get().asString().contains("when each question in answers.json has an answer");
        assertThat(page()).doesNotExist();
    }

    @Test
    void a_capture_that_cannot_be_read_is_left_out() throws IOException {
        new StudentFolder(folder);
        Files.writeString(folder.resolve("captures/client1.pcap"), "no capture at all, only text");

        assertThat(Pictures.draw(folder)).isPresent();
        assertThat(page()).content().contains("client2.pcap").doesNotContain("client1.pcap");
    }

    @Test
    void without_captures_there_is_nothing_to_be_said() throws IOException {
        assertThat(Pictures.draw(folder)).isEmpty();
    }
}
