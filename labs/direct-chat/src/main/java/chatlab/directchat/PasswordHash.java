package chatlab.directchat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a password: enough to check it, too little to know it. PBKDF2 with HMAC-SHA-256, RFC 8018, section 5.2.
 *
 * @param iterations how much work a check is: as much as it costs to try one password
 * @param salt text that is different for each entry, so that equal passwords don't look equal
 * @param key what PBKDF2 makes of all that, 32 bytes in base64
 */
record PasswordHash(int iterations, String salt, String key) {
    private static final int ITERATIONS = 600_000;
    private static final int MOST_ITERATIONS = 10_000_000;
    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final Pattern TEXT = Pattern.compile("pbkdf2_sha256\\$(\\d{1,8})\\$([^$]+)\\$([^$]+)");

    /** A hash of a new password, with a salt of its own. */
    static PasswordHash of(String password) {
        return of(password, ITERATIONS);
    }

    /** The same with another number of iterations. */
    static PasswordHash of(String password, int iterations) {
        byte[] random = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(random);
        String salt = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        String key = Base64.getEncoder().encodeToString(pbkdf2(password, salt, iterations));
        return new PasswordHash(iterations, salt, key);
    }

    /**
     * Reads {@code pbkdf2_sha256$ITERATIONS$SALT$KEY}, with the key in base64.
     *
     * @throws IOException when the text isn't of this form
     */
    static PasswordHash parse(String text) throws IOException {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IOException("expected pbkdf2_sha256$ITERATIONS$SALT$KEY, found " + text);
        }
        int iterations = Integer.parseInt(parts.group(1));
        if (iterations < 1 || iterations > MOST_ITERATIONS) {
            throw new IOException("expected 1 to " + MOST_ITERATIONS + " iterations, found " + iterations);
        }
        PasswordHash hash = new PasswordHash(iterations, parts.group(2), parts.group(3));
        try {
            hash.keyBytes();
        } catch (IllegalArgumentException e) {
            throw new IOException("expected a key in base64, found " + hash.key, e);
        }
        return hash;
    }

    private byte[] keyBytes() {
        return Base64.getDecoder().decode(key);
    }

    /** Whether it is that of this password; the answer always takes the same time. */
    boolean matches(String password) {
        return MessageDigest.isEqual(keyBytes(), pbkdf2(password, salt, iterations));
    }

    private static byte[] pbkdf2(String password, String salt, int iterations) {
        byte[] bytes = salt.getBytes(StandardCharsets.UTF_8);
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), bytes, iterations, KEY_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return "pbkdf2_sha256$" + iterations + "$" + salt + "$" + key;
    }
}
