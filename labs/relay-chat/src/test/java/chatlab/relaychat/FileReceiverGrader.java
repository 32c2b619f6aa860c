package chatlab.relaychat;

import chatlab.harness.probe.TcpProbe;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.program.ProgramUnderTest;
import chatlab.harness.question.Grader;
import chatlab.harness.question.Question;
import chatlab.harness.question.Trial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Marks the receiver of a file: what comes to it over the network, and what it writes. */
@Grader(
        lab = "relay-chat",
        milestone = 4,
        title = "file receiver",
        points = 15,
        program = "chatlab.relaychat.FileReceiver")
final class FileReceiverGrader {
    private static final int OWN = 0;
    private static final int SENDER = 1;
    private static final int EXIT_FAILED = 1;

    /** More than the systems at both ends keep of a connection: once it's sent, the program has read of it. */
    private static final int LARGE = 16_000_000;

    private final Trial trial;
    private final Path file;
    private ProgramUnderTest program;
    private TcpProbe sender;

    FileReceiverGrader(Trial trial) {
        this.trial = trial;
        file = trial.scratch().resolve("received");
    }

    private void connect() {
        trial.step("the receiver starts");
        program = trial.startServer(OWN, "Listening at", () ->
                new String[] {file.toString(), trial.host(OWN).getHostAddress(), Integer.toString(trial.port())});
        trial.step("a sender connects");
        sender = trial.connect("the sender", SENDER, trial.at(OWN));
    }

    private void sends(byte[] content) {
        trial.step("it sends the greeting and " + content.length + " bytes, and closes the connection");
        sender.send(Bytes.withGreeting(content));
        sender.close();
    }

    /** The program must end, and have written this. */
    private void isReceived(byte[] content) {
        int status = program.exits("the receiver ends when the file is complete");
        String expected = "the file has these " + content.length + " bytes";
        if (status != 0) {
            throw new UnmetExpectation("the receiver ends with exit status 0", "its exit status is " + status);
        }
        Bytes.compare(Bytes.of(file, expected), content, expected);
    }

    @Question(
            number = "Q4.1",
            points = 6,
            hint =
                    "The greeting has 13 bytes, which don't belong to the file; all that comes behind them does, up to the end"
                            + " of the connection.")
    void what_comes_behind_the_greeting_is_the_file() {
        connect();
        byte[] content = trial.draw("a small file ").getBytes(StandardCharsets.UTF_8);
        sends(content);

        isReceived(content);
    }

    @Question(
            number = "Q4.2",
            points = 3,
            needs = "Q4.1",
            hint = "A file is bytes, not text, and not lines: each byte is written as it came, whatever it is.")
    void a_file_may_have_any_bytes() {
        connect();
        byte[] content = Bytes.draw(3000, trial.random());
        sends(content);

        isReceived(content);
    }

    @Question(
            number = "Q4.3",
            points = 1,
            needs = "Q4.1",
            hint = "A file can be empty: then the connection ends right behind the greeting.")
    void a_file_may_be_empty() {
        connect();
        sends(new byte[0]);

        isReceived(new byte[0]);
    }

    @Question(
            number = "Q4.4",
            points = 3,
            needs = "Q4.1",
            hint =
                    "A read returns what is there, and that may be less than the buffer holds: how many bytes are written"
                            + " then? And when is the end reached?")
    void a_large_file_arrives_whole() {
        connect();
        byte[] content = Bytes.draw(LARGE, trial.random());
        sends(content);

        isReceived(content);
    }

    @Question(
            number = "Q4.5",
            points = 2,
            needs = "Q4.4",
            hint =
                    "When a connection breaks, reading throws. Whoever catches that must not go on as if it were the end of"
                            + " the file.")
    void a_connection_that_breaks_leaves_no_half_file() {
        write("an older file");
        connect();
        trial.step(
                "it sends the greeting and " + LARGE + " bytes of a larger file; then the connection breaks (a reset)");
        sender.send(Bytes.withGreeting(new byte[LARGE]));
        sender.reset();

        int status = program.exits("the receiver ends when the connection has broken");
        String older = "the older file of that name is as it was";
        byte[] there = Bytes.of(file, older);
        if (there.length > LARGE / 2) {
            throw new UnmetExpectation(older, "a half file has taken its place");
        }
        Bytes.compare(there, "an older file".getBytes(StandardCharsets.UTF_8), older);
        if (status != EXIT_FAILED) {
            throw new UnmetExpectation(
                    "the receiver ends with exit status 1, as it has no file", "its exit status is " + status);
        }
    }

    private void write(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
