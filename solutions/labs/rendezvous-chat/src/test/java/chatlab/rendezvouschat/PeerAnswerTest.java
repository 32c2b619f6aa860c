package chatlab.rendezvouschat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeerAnswerTest {
    private static final byte[] IPV6_LOOPBACK = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    @Test
    void an_answer_has_an_address() throws IOException {
        assertThat(PeerAnswer.parse("Peer ('127.0.0.1', 10107)"))
                .isEqualTo(new InetSocketAddress(InetAddress.getLoopbackAddress(), 10_107));
        assertThat(PeerAnswer.parse("Peer ('::1', 10107, 0, 0)"))
                .isEqualTo(new InetSocketAddress(InetAddress.getByAddress(IPV6_LOOPBACK), 10_107));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Peer ",
                "Peer 120",
                "Peer ('127.0.0.1')",
                "Peer ('127.0.0.1', )",
                "Peer ('127.0.0.1', 0)",
                "Peer ('127.0.0.1', 65536)",
                "Peer ('127.0.0.1', 123456789012)",
                "Peer ('127.0.0.1', -1)",
                "Peer ('', 1)"
            })
    void what_has_none_is_told(String answer) {
        assertThatThrownBy(() -> PeerAnswer.parse(answer))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("expected a")
                .hasMessageEndingWith(answer);
    }
}
