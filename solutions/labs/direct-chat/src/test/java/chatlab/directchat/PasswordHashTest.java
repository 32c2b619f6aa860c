package chatlab.directchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {
    /** RFC 7914, section 11: the first 32 bytes of its examples for PBKDF2 with HMAC-SHA-256. */
    @ParameterizedTest
    @CsvSource({
        "passwd, salt, 1, 55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc",
        "Password, NaCl, 80000, 4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56"
    })
    void the_key_is_that_of_the_rfc(String password, String salt, int iterations, String key) throws IOException {
        String base64 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(key));
        String text = "pbkdf2_sha256$" + iterations + "$" + salt + "$" + base64;

        PasswordHash hash = PasswordHash.parse(text);

        assertThat(hash).hasToString(text);
        assertThat(hash.matches(password)).isTrue();
        assertThat(hash.matches(password + " ")).isFalse();
        assertThat(hash.matches("")).isFalse();
    }

    @Test
    void equal_passwords_have_different_hashes_and_none_shows_the_password() throws IOException {
        PasswordHash one = PasswordHash.of("Grüße 😀", 1_000);
        PasswordHash other = PasswordHash.of("Grüße 😀", 1_000);

        assertThat(one.toString()).isNotEqualTo(other.toString()).doesNotContain("Gr");
        assertThat(PasswordHash.parse(one.toString()).matches("Grüße 😀")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret",
                "pbkdf2_sha256$0$salt$AAAA",
                "pbkdf2_sha256$99999999$salt$AAAA",
                "pbkdf2_sha256$1000$salt$?",
                "pbkdf2_sha256$1000$salt",
            })
    void what_is_no_hash_is_told(String text) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> PasswordHash.parse(text))
                .withMessageStartingWith("expected ");
    }
}
