package chatlab.directchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IndexFileTest {
    private static final String BOB =
            "{\"name\": \"bob\", \"hash\": \"pbkdf2_sha256$1000$salt$AAAA\", \"ip\": \"10.20.30.12\", \"port\": 4001}";

    @TempDir
    private Path folder;

    private IndexFile file(String text) throws IOException {
        return new IndexFile(Files.writeString(folder.resolve("index.json"), text));
    }

    @Test
    void a_table_is_read_as_it_was_written() throws IOException {
        IndexFile file = file("");
        IndexEntry bob = new IndexEntry("bob", PasswordHash.of("builder", 1_000), "10.20.30.12", 4001);
        IndexEntry zoe = new IndexEntry("Zoë", PasswordHash.of("😀", 1_000), "::1", 65_535);

        file.write(new Index(List.of(bob)).with(zoe));
        Index index = file.read();

        assertThat(index.entries()).hasToString("[bob (10.20.30.12:4001), Zoë (::1:65535)]");
        assertThat(index.accepts("bob", "builder")).isTrue();
        assertThat(index.accepts("Zoë", "😀")).isTrue();
        assertThat(index.accepts("bob", "😀")).isFalse();
        assertThat(index.accepts("dave", "builder")).isFalse();
        assertThat(index.accepts("", "")).isFalse();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).as("nothing is left beside it").containsExactly(file.path());
        }
    }

    @Test
    void a_new_entry_takes_the_place_of_one_with_the_same_name() {
        IndexEntry bob = new IndexEntry("bob", PasswordHash.of("old", 1_000), "10.20.30.12", 4001);
        IndexEntry moved = new IndexEntry("bob", PasswordHash.of("new", 1_000), "10.20.30.13", 4002);

        Index index = new Index(List.of(bob)).with(moved);

        assertThat(index.entries()).containsExactly(moved);
        assertThat(index.accepts("bob", "old")).isFalse();
        assertThat(index.accepts("bob", "new")).isTrue();
    }

    @Test
    void an_empty_table_lets_nobody_in() throws IOException {
        assertThat(file("[]").read().accepts("", "")).isFalse();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("", ":1: expected [, with an object for each peer behind it"),
                Arguments.of("{}", ":1: expected [, with an object for each peer behind it"),
                Arguments.of("[\n" + BOB + ",\n7]", ":3: expected an object for each peer, or ] behind the last one"),
                Arguments.of("[\n" + BOB.replace("ip", "IP") + "]", ":2: expected \"ip\" in each object"),
                Arguments.of("[\n" + BOB.replace("4001", "0") + "]", ":2: expected a port from 1 to 65535, found 0"),
                Arguments.of("[" + BOB.replace("4001", "[1]") + "]", ":1: expected text or a number for \"port\""),
                Arguments.of(
                        "[" + BOB.replace("pbkdf2_sha256$1000$salt$AAAA", "secret") + "]",
                        ":1: expected pbkdf2_sha256$ITERATIONS$SALT$KEY, found secret"),
                Arguments.of(
                        "[" + BOB.replace("\"bob\"", "\"b b\"") + "]",
                        ":1: expected a name without spaces and colons, found \"b b\""));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_told_with_file_and_line(String text, String message) throws IOException {
        IndexFile file = file(text);

        assertThatExceptionOfType(IOException.class).isThrownBy(file::read).withMessage(file.path() + message);
    }

    @Test
    void broken_json_and_a_missing_file_are_told_in_one_line() throws IOException {
        IndexFile broken = file("[\n{\"name\": bob}]");
        IndexFile missing = new IndexFile(folder.resolve("none.json"));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(broken::read)
                .withMessageStartingWith(broken.path() + ":2: Unrecognized token 'bob'")
                .withMessageNotContaining("\n");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(missing::read)
                .withMessageStartingWith(missing.path() + ": there is no such file");
    }
}
