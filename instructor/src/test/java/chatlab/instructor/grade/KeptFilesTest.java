package chatlab.instructor.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class KeptFilesTest {
    private static final String SERVER = "milestone1-server/src/main/java/chatlab/server/ChatServer.java";
    private static final String CAPTURE = "milestone4-analysis/captures/client1.pcap";

    @TempDir
    private Path folder;

    @Test
    void what_counts_is_kept_at_its_place_in_the_kit() throws IOException {
        KeptFiles.write(submission("class ChatServer {} // Åse", new byte[] {1, 0, 2}), folder);

        assertThat(kept()).containsExactly(SERVER, CAPTURE);
        assertThat(folder.resolve("files").resolve(SERVER)).hasContent("class ChatServer {} // Åse");
        assertThat(folder.resolve("files").resolve(CAPTURE)).hasBinaryContent(new byte[] {1, 0, 2});
    }

    @Test
    void what_was_kept_before_goes_and_so_does_what_a_killed_run_left_behind() throws IOException {
        Files.createDirectories(folder.resolve(".files.part/half"));
        Files.createDirectories(folder.resolve("files/milestone1-server"));
        Files.writeString(folder.resolve("files/milestone1-server/Old.java"), "");

        KeptFiles.write(submission("class ChatServer {}", new byte[0]), folder);
        KeptFiles.write(submission("class ChatServer { }", new byte[0]), folder);

        assertThat(kept()).containsExactly(SERVER, CAPTURE);
        assertThat(folder.resolve("files").resolve(SERVER)).hasContent("class ChatServer { }");
        assertThat(folder.resolve(".files.part")).doesNotExist();
    }

    private Submission submission(String source, byte[] capture) throws IOException {
        Path handedIn = Files.write(folder.resolve("handed-in"), capture);
        return new Submission(
                null,
                "",
                "",
                List.of(),
                List.of(),
                new TreeMap<>(Map.of(SERVER, source)),
                new TreeMap<>(Map.of(CAPTURE, handedIn)),
                Map.of());
    }

    private List<String> kept() throws IOException {
        Path files = folder.resolve("files");
        try (Stream<Path> found = Files.walk(files)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> files.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
