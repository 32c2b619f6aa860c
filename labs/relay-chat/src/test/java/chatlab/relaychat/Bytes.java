package chatlab.relaychat;

import chatlab.harness.probe.UnmetExpectation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** The bytes of a file, as they should be and as they are. */
final class Bytes {
    static final byte[] GREETING = "Hello server!".getBytes(StandardCharsets.US_ASCII);

    private Bytes() {}

    /** Bytes of every kind: no program can know them, and they are no text. */
    static byte[] draw(int size, Random random) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    /** The greeting, and the bytes of a file behind it. */
    static byte[] withGreeting(byte[] file) {
        byte[] all = Arrays.copyOf(GREETING, GREETING.length + file.length);
        System.arraycopy(file, 0, all, GREETING.length, file.length);
        return all;
    }

    /** What a program has written; throws UnmetExpectation when there is no such file. */
    static byte[] of(Path file, String expected) {
        try {
            if (!Files.isRegularFile(
                    file, LinkOption.NOFOLLOW_LINKS)) { // anything else may lead anywhere, or never end
                throw new UnmetExpectation(expected, "there is no such file");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws UnmetExpectation, with the first difference, when these are not the bytes expected. */
    static void compare(byte[] actual, byte[] expected, String what) {
        int at = Arrays.mismatch(actual, expected);
        if (at == expected.length) {
            throw new UnmetExpectation(
                    what,
                    "there are %d, of which the first %d are right".formatted(actual.length, at),
                    "Only what was read into a buffer goes on from there. How many bytes were that?");
        }
        if (at >= 0) {
            throw new UnmetExpectation(what, difference(actual, expected, at));
        }
    }

    private static String difference(byte[] actual, byte[] expected, int at) {
        return at == actual.length
                ? "there are %d instead of %d bytes".formatted(actual.length, expected.length)
                : "there are %d, and number %d is 0x%02x instead of 0x%02x"
                        .formatted(actual.length, at + 1, actual[at], expected[at]);
    }
}
