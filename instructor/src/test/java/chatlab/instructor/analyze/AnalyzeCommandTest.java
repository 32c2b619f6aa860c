package chatlab.instructor.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Console;
import chatlab.instructor.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeCommandTest {
    /** A pcap file header, little endian: version 2.4, snap length 65535, Ethernet. */
    private static final String NO_PACKETS =
            "d4c3b2a1" + "02000400" + "00000000" + "00000000" + "ffff0000" + "01000000";

    @TempDir
    private Path folder;

    @Test
    void a_capture_is_shown_as_a_table_or_as_json() throws IOException {
        Path capture = capture();

        assertThat(Console.chatlab("analyze", capture).output()).contains(capture.toString(), "0 packets");
        assertThat(Console.chatlab("analyze", "--json", "--rules", "4.0", capture)
                        .output())
                .startsWith("{")
                .contains("\"rules\" : \"4.0\"", "\"packets\" : 0");
    }

    @Test
    void a_file_that_is_no_capture_is_told_and_the_others_are_shown() throws IOException {
        Path capture = capture();
        Path text = Files.writeString(folder.resolve("notes.txt"), "no capture at all, only text");

        Console console = Console.chatlab("analyze", text, folder.resolve("none.pcap"), capture);

        assertThat(console.status()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(console.output()).startsWith(capture.toString());
        assertThat(console.errors().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("chatlab analyze: " + folder))
                .allMatch(line -> line.contains("expected") && line.contains("found"));
    }

    @Test
    void wrong_options_are_told() throws IOException {
        Path capture = capture();

        assertThat(Console.chatlab("analyze", capture, "--rules", "3").errors())
                .isEqualTo("chatlab analyze: --rules: expected 4.4 or 4.0, found 3\n");
        assertThat(Console.chatlab("analyze", capture, "--server", "example.org")
                        .errors())
                .isEqualTo("chatlab analyze: --server: expected an IP address, found example.org\n");
        assertThat(Console.chatlab("analyze", capture, "--port", "65536").errors())
                .isEqualTo("chatlab analyze: --port: expected 0 to 65535, found 65536\n");
    }

    private Path capture() throws IOException {
        return Files.write(folder.resolve("empty.pcap"), HexFormat.of().parseHex(NO_PACKETS));
    }
}
