package chatlab.relaychat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What was said in earlier talks: a file on this host, a line for each line of the screen. It is never sent. */
public final class History {
    private final Path file;
    private boolean failed;

    History(Path file) {
        this.file = file;
    }

    /** Shows all of it; nothing where there is no file yet. */
    void show() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        // A reader made in this way puts a replacement character where the file isn't UTF-8.
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(line);
            }
        } catch (IOException e) {
            throw new IOException("can't read the history " + file + ": " + e.getMessage(), e);
        }
    }

    /** Adds a line, which is in the file at once. A talk goes on without its history where the file can't be written. */
    synchronized void add(String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            if (!failed) {
                System.err.println("can't write the history " + file + ": " + e.getMessage());
            }
            failed = true;
        }
    }
}
