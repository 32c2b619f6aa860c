package chatlab.relaychat;

import chatlab.harness.probe.Addresses;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.program.ProgramUnderTest;
import chatlab.harness.question.Grader;
import chatlab.harness.question.Question;
import chatlab.harness.question.Trial;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Marks the sender of a file: what it sends, and how its connection ends. */
@Grader(lab = "relay-chat", milestone = 5, title = "file sender", points = 15, program = "chatlab.relaychat.FileSender")
final class FileSenderGrader {
    private static final int RECEIVER = 0;

    /** More than the systems at both ends keep of a connection: a sender can't be through while nobody reads. */
    private static final int LARGE = 30_000_000;

    private static final String ORDER_HINT =
            "When all is sent, close must be an ordinary one again: a reset would say that the file isn't complete.";

    private final Trial trial;
    private final Path file;
    private final FarEnd receiver;
    private ProgramUnderTest program;

    FileSenderGrader(Trial trial) {
        this.trial = trial;
        file = trial.scratch().resolve("to-send");
        receiver = trial.keep(new FarEnd(trial, trial.at(RECEIVER)));
    }

    private void start() {
        String to = Addresses.text(trial.at(RECEIVER));
        trial.step("the sender starts, and is told that the receiver is at " + to);
        program = trial.start(file.toString(), trial.host(RECEIVER).getHostAddress(), Integer.toString(trial.port()));
        receiver.accept("the sender connects to " + to);
    }

    private void arrives(byte[] content) {
        write(content);
        start();
        receiver.receiveEnd("the connection ends when all is sent");
        if (receiver.isReset()) {
            throw new UnmetExpectation(
                    "the connection ends in order (FIN) when all is sent", "it is reset (RST)", ORDER_HINT);
        }
        Bytes.compare(
                receiver.received(),
                Bytes.withGreeting(content),
                "the receiver gets the greeting \"Hello server!\" and the " + content.length + " bytes of the file");
        receiver.closeConnection();
        int status = program.exits("the sender ends when all is sent");
        if (status != 0) {
            throw new UnmetExpectation("the sender ends with exit status 0", "its exit status is " + status);
        }
    }

    private void write(byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Question(
            number = "Q5.1",
            points = 6,
            hint =
                    "The socket is connected to the receiver's address and port; then come the 13 bytes of the greeting, all"
                            + " bytes of the file, and the end of the connection.")
    void the_receiver_gets_the_greeting_and_the_file_and_an_orderly_end() {
        arrives(trial.draw("a small file ").getBytes(StandardCharsets.UTF_8));
    }

    @Question(
            number = "Q5.2",
            points = 3,
            needs = "Q5.1",
            hint = "A file is bytes, not text: each byte is sent as it is, however many there are.")
    void a_file_may_have_any_bytes_and_be_large() {
        arrives(Bytes.draw(1_000_000, trial.random()));
    }

    @Question(
            number = "Q5.3",
            points = 6,
            needs = "Q5.1",
            hint =
                    "When a program is killed, the system closes its sockets. With which option is such a close a reset? It"
                            + " must be set before anything is sent.")
    void a_sender_that_is_killed_in_the_middle_resets_the_connection() {
        writeLarge();
        start();
        receiver.receive(Bytes.GREETING.length + 1000, "the receiver gets the greeting and the beginning of the file");
        if (receiver.isEnded()) {
            throw new UnmetExpectation("the sender sends the whole file", "the connection ends before");
        }
        trial.step("the sender is killed in the middle of the file");
        program.close();

        receiver.receiveEnd("the connection ends with the sender");
        if (!receiver.isReset()) {
            throw new UnmetExpectation(
                    "the connection is reset (RST)",
                    "it ends in order (FIN): the receiver takes what it has for the whole file");
        }
    }

    /** A file of zeros, which takes up no room on the disk. */
    private void writeLarge() {
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(LARGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
