package chatlab.relaychat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Receiver and sender of a file, beyond what their graders ask. */
@Timeout(120)
class FilesTest {
    /** More than the buffers of both ends hold, and more than the heap that the programs have. */
    private static final int LARGE = 40_000_000;

    @TempDir
    private Path folder;

    private Lab lab;
    private Path copy;

    @BeforeEach
    void start() {
        lab = new Lab(folder);
        copy = folder.resolve("copy");
    }

    @AfterEach
    void stop() throws Exception {
        lab.close();
    }

    private Path file(int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return Files.write(folder.resolve("file"), bytes);
    }

    private static byte[] greeting() {
        return "Hello server!".getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void a_file_larger_than_the_memory_arrives() throws Exception {
        Running receiver = lab.receiver(copy); // with a heap of 24 MB
        Running sender = lab.sender(file(LARGE));

        sender.shows("sent 40000000 bytes");
        sender.ends(0);
        receiver.shows("received 40000000 bytes");
        receiver.ends(0);
        assertThat(copy).hasSameBinaryContentAs(folder.resolve("file"));
    }

    @Test
    void an_empty_file_arrives() throws Exception {
        Running receiver = lab.receiver(copy);
        Running sender = lab.sender(file(0));

        sender.ends(0);
        receiver.ends(0);
        assertThat(copy).isEmptyFile();
    }

    @Test
    void a_sender_that_is_killed_leaves_no_half_file_and_the_older_one_stays() throws Exception {
        Files.writeString(copy, "older");
        Running receiver = lab.receiver(copy);
        Path pipe = pipe();
        Running sender = lab.sender(pipe);
        try (OutputStream bytes = Files.newOutputStream(pipe)) {
            bytes.write(new byte[100_000]);
            receiver.shows("Connected with 127.0.0.1");
            sender.kill();

            receiver.ends(1);
        }
        assertThat(receiver.errors())
                .isEqualToIgnoringNewLines("relay-chat receive: no file received: Connection reset");
        assertThat(copy).hasContent("older");
        assertThat(folder.resolve("copy.part")).doesNotExist();
    }

    @Test
    void a_receiver_that_is_stopped_leaves_nothing() throws Exception {
        Running receiver = lab.receiver(copy);
        Path pipe = pipe();
        lab.sender(pipe);
        try (OutputStream bytes = Files.newOutputStream(pipe)) {
            bytes.write(new byte[100_000]);
            receiver.shows("Connected with 127.0.0.1");
            receiver.stop();
        }
        assertThat(copy).doesNotExist();
        assertThat(copy.resolveSibling("copy.part")).doesNotExist();
    }

    /** A file whose end doesn't come before it is closed here: so a sender can't be through with it. */
    private Path pipe() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }

    @Test
    void a_receiver_that_breaks_off_is_told() throws Exception {
        try (ServerSocket listener = new ServerSocket(lab.port(), 1, Lab.ADDRESS)) {
            Running sender = lab.sender(file(100));
            try (Socket receiver = listener.accept()) {
                receiver.getInputStream().readNBytes(50);
                receiver.setSoLinger(true, 0);
            }
            sender.ends(1);
            assertThat(sender.errors())
                    .startsWith("relay-chat send: the file is not sent: ")
                    .hasLineCount(1);
        }
    }

    @Test
    void the_greeting_must_be_there() throws Exception {
        Running receiver = lab.receiver(copy);
        try (Socket sender = new Socket(Lab.IP, lab.port())) {
            sender.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            receiver.ends(1);
        }
        assertThat(receiver.errors())
                .isEqualToIgnoringNewLines(
                        "relay-chat receive: no file received: expected the greeting \"Hello server!\", found \"GET / HTTP/1.\"");
        Running second = lab.receiver(copy);
        new Socket(Lab.IP, lab.port()).close();
        second.ends(1);
        assertThat(second.errors()).contains("the connection ended before the greeting");
        assertThat(copy).doesNotExist();
    }

    @Test
    void the_greeting_may_come_in_pieces() throws Exception {
        Running receiver = lab.receiver(copy);
        try (Socket sender = new Socket(Lab.IP, lab.port())) {
            sender.setTcpNoDelay(true);
            for (byte b : greeting()) {
                sender.getOutputStream().write(b);
            }
            sender.getOutputStream().write('x');
        }
        receiver.ends(0);
        assertThat(copy).hasContent("x");
    }

    @Test
    void an_orderly_end_is_no_reset() throws Exception {
        try (ServerSocket listener = new ServerSocket(lab.port(), 1, Lab.ADDRESS)) {
            Running sender = lab.sender(file(1000));
            try (Socket receiver = listener.accept()) {
                assertThat(receiver.getInputStream().readAllBytes()).hasSize(1013);
            }
            sender.ends(0);
        }
    }

    @Test
    void a_sender_that_is_killed_resets_the_connection() throws Exception {
        try (ServerSocket listener = new ServerSocket(lab.port(), 1, Lab.ADDRESS)) {
            Running sender = lab.sender(file(LARGE));
            try (Socket receiver = listener.accept()) {
                assertThat(receiver.getInputStream().readNBytes(13)).isEqualTo(greeting());
                sender.kill();
                assertThatExceptionOfType(SocketException.class)
                        .isThrownBy(() -> receiver.getInputStream().readAllBytes());
            }
        }
    }

    @Test
    void what_prevents_the_start_is_told_in_a_line() throws Exception {
        tells(lab.ours("FileSender", "none"), "relay-chat send: can't read none: there is no such file");
        tells(lab.ours("FileSender", folder.toString()), "relay-chat send: can't send " + folder + ": it is a folder");
        tells(
                lab.ours("FileReceiver", folder.toString()),
                "relay-chat receive: can't write " + folder + ": it is a folder");
        tells(
                lab.ours("FileReceiver", folder + "/none/file"),
                "relay-chat receive: can't write " + folder + "/none/file: there is no such folder");
        tells(lab.ours("FileSender"), "relay-chat send: expected FILE [HOST [PORT]], found 0 arguments");
        tells(
                lab.ours("FileSender", file(1).toString(), "no.such.host.invalid"),
                "relay-chat send: can't connect to no.such.host.invalid port 12345: unknown host");
    }

    private static void tells(Running program, String line) throws Exception {
        program.ends(1);
        assertThat(program.errors()).startsWith(line).hasLineCount(1);
    }
}
