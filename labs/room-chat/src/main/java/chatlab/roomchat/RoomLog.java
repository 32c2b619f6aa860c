package chatlab.roomchat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** A file that keeps what is said in a room: a line a message, with the time. */
final class RoomLog {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Path file;

    /** A log of the room with this name: {@code room-NAME.log} in the folder where the server was started. */
    RoomLog(String room) {
        this(Path.of("room-" + room + ".log"));
    }

    /** A log in this file, which may have lines already. */
    RoomLog(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** Adds a line; line ends inside the message become spaces. */
    void add(String message) throws IOException {
        write(LocalDateTime.now().format(TIME) + " " + message.strip().replaceAll("[\r\n]+", " ") + "\n");
    }

    /** Makes the file, if there is none; throws when it can't be written. */
    void open() throws IOException {
        write("");
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.US_ASCII, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
