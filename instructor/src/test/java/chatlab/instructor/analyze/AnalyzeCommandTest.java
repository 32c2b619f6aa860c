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

    /** picocli.ansi stands for a terminal, and for one with NO_COLOR. */
    @Test
    void tables_are_coloured_where_picocli_finds_a_terminal() throws IOException {
        Path capture = capture();
        try {
            System.setProperty("picocli.ansi", "true");
            assertThat(Console.chatlab("analyze", capture).output()).contains("\u001B[33m! no packets");
            assertThat(Console.chatlab("analyze", "--json", capture).output()).doesNotContain("\u001B");
            System.setProperty("picocli.ansi", "false");
            assertThat(Console.chatlab("analyze", capture).output()).doesNotContain("\u001B");
        } finally {
            System.clearProperty("picocli.ansi");
        }
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

    /** Captures alone are read without picocli, which would take longer than they do. */
    @Test
    void captures_alone_are_shown_as_with_options() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "no capture at all, only text");
        Path capture = capture();

        assertThat(Console.chatlab("analyze", text, capture))
                .isEqualTo(Console.chatlab("analyze", text, capture, "--rules", "4.4"));
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

    @Test
    void pictures_are_written_as_a_page() throws IOException {
        Path page = folder.resolve("page.html");

        Console console = Console.chatlab("analyze", capture(), "--html", page);

        assertThat(console.status()).isEqualTo(ExitCode.DONE);
        assertThat(console.output()).isEmpty();
        assertThat(page).content().startsWith("<!doctype html>").contains("0 packets", "Questions 3 to 12");
    }

    @Test
    void a_page_is_written_whole_or_not_at_all() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), "an older page");
        Path text = Files.writeString(folder.resolve("notes.txt"), "no capture at all, only text");

        Console console = Console.chatlab("analyze", capture(), text, "--html", page);

        assertThat(console.status()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(console.errors()).startsWith("chatlab analyze: " + text).hasLineCount(1);
        assertThat(page).hasContent("an older page");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    /** Whoever forgets FILE names a capture in its place, which must not be written over. */
    @Test
    void a_page_does_not_take_the_place_of_a_capture_or_a_folder() throws IOException {
        Path capture = capture();
        Path other = Files.copy(capture, folder.resolve("other.pcap"));
        Path taken = Files.createDirectory(folder.resolve("folder.html"));
        Path lost = folder.resolve("none").resolve("page.html");

        assertThat(Console.chatlab("analyze", "--html", capture, other).errors())
                .isEqualTo("chatlab analyze: --html: expected a name that ends in .html, found " + capture + "\n");
        assertThat(Console.chatlab("analyze", other, "--html", taken).errors())
                .isEqualTo("chatlab analyze: --html: expected a file, found the folder " + taken + "\n");
        assertThat(Console.chatlab("analyze", other, "--html", lost).errors())
                .isEqualTo("chatlab analyze: --html: " + lost + " is in no folder that is there\n");
        assertThat(Console.chatlab("analyze", other, "--json", "--html", folder.resolve("page.html"))
                        .errors())
                .isEqualTo("chatlab analyze: --html and --json: expected one of them, found both\n");
        assertThat(capture).hasSameBinaryContentAs(other);
        assertThat(taken).isEmptyDirectory();
    }

    private Path capture() throws IOException {
        return Files.write(folder.resolve("empty.pcap"), HexFormat.of().parseHex(NO_PACKETS));
    }
}
