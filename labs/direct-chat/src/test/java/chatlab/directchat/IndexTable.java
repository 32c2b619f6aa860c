package chatlab.directchat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** An index file that the grader makes for the peer under test; deleted when it is closed. */
final class IndexTable implements AutoCloseable {
    /** Few, so that checking a password takes no time. */
    private static final int ITERATIONS = 1_000;

    private static final int BITS = 256;

    private final List<String> entries = new ArrayList<>();
    private Path file;

    /** Adds a peer that knows this password and listens at this address. */
    void add(String name, String password, InetSocketAddress address) {
        entries.add("{\"name\": \"%s\", \"hash\": \"%s\", \"ip\": \"%s\", \"port\": %d}"
                .formatted(name, hash(password), address.getAddress().getHostAddress(), address.getPort()));
    }

    private static String hash(String password) {
        String salt = "salt of " + password.length();
        try {
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(
                            password.toCharArray(), salt.getBytes(StandardCharsets.UTF_8), ITERATIONS, BITS))
                    .getEncoded();
            return "pbkdf2_sha256$" + ITERATIONS + "$" + salt + "$"
                    + Base64.getEncoder().encodeToString(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the file, and returns its path. */
    String write() {
        try {
            file = Files.createTempFile("index", ".json"); // a sandbox shows programs the folder of such files
            Files.writeString(file, "[\n" + String.join(",\n", entries) + "\n]\n");
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("can't write an index file", e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
