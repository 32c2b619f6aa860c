package chatlab.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A terminal whose screen a test reads, line by line, as it comes. */
final class Screenshot {
    private static final int PIPE = 1 << 20;

    final Terminal terminal;
    private final BufferedReader lines;

    Screenshot(String typed) {
        try {
            PipedInputStream screen = new PipedInputStream(PIPE);
            lines = new BufferedReader(new InputStreamReader(screen, StandardCharsets.UTF_8));
            InputStream keyboard = new java.io.ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
            terminal = new Terminal(
                    keyboard, new PrintStream(new PipedOutputStream(screen), true, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the next line. */
    String line() throws IOException {
        return lines.readLine();
    }
}
