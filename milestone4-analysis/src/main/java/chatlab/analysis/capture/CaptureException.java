package chatlab.analysis.capture;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Thrown where a file can't be read as a capture; the message is one line: file, offset, what was expected and found. */
public final class CaptureException extends IOException {
    private static final long serialVersionUID = 1L;

    private CaptureException(String message) {
        super(message);
    }

    static CaptureException at(Path file, long offset, String expected, String found) {
        return new CaptureException("%s: offset %s: expected %s, found %s".formatted(file, offset, expected, found));
    }

    /** The operating system's refusal to open or read a file, in our form. */
    static CaptureException unreadable(Path file, long offset, IOException cause) {
        if (cause instanceof CaptureException ours) {
            return ours;
        }
        CaptureException exception = at(file, offset, "a readable capture file", reason(file, cause));
        exception.initCause(cause);
        return exception;
    }

    private static String reason(Path file, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "no such file";
        }
        if (cause instanceof AccessDeniedException) {
            return "a file that may not be read";
        }
        return Files.isDirectory(file)
                ? "a folder"
                : String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
