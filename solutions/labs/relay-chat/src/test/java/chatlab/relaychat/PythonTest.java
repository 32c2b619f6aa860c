package chatlab.relaychat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our programs with old ones, which take each read for a message, in every role. */
@Timeout(120)
@Tag("once")
class PythonTest {
    @TempDir
    private Path folder;

    private Lab lab;

    @BeforeEach
    void start() throws Exception {
        Python.demand();
        lab = new Lab(folder);
    }

    @AfterEach
    void stop() throws Exception {
        lab.close();
    }

    /** Our peer 1 and an old peer 2, or the other way round. */
    private Running[] peers(boolean oursListens) throws Exception {
        if (oursListens) {
            Running ours = lab.peer1();
            return new Running[] {ours, lab.python("peer.py", "2")};
        }
        Running old = lab.python("peer.py", "1");
        old.shows("waiting");
        return new Running[] {lab.peer2(), old};
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void two_peers_talk_until_both_have_said_exit(boolean oursListens) throws Exception {
        Running[] peers = peers(oursListens);
        Running ours = peers[0];
        Running old = peers[1];
        String host = OwnHost.name();

        ours.type("Grüße, 你好 😀");
        old.shows(host + ":Grüße, 你好 😀\n");
        old.type("  spaces ");
        ours.shows(host + ":  spaces " + System.lineSeparator());
        ours.type("exit");
        old.type("more");
        ours.shows(host + ":more");
        old.type("exit");

        ours.ends(0);
        old.ends(0);
        assertThat(ours.errors()).isEmpty();
        assertThat(old.screen()).isEqualTo("ended\n");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_old_one_stops_first(boolean oursListens) throws Exception {
        Running[] peers = peers(oursListens);
        peers[1].type("bye");
        peers[0].shows(OwnHost.name() + ":bye");
        peers[1].type("exit");
        peers[0].type("still here");
        peers[1].shows(":still here");
        peers[0].endInput();

        peers[0].ends(0);
        peers[1].ends(0);
    }

    @Test
    void an_old_relay_has_two_clients_of_ours() throws Exception {
        Running relay = lab.python("relay_server.py");
        relay.shows(Lab.IP);
        Running zero = lab.client();
        zero.shows(RelayMessage.FORMAT);
        zero.type("2 before the start");
        Running one = lab.python("relay_client.py");
        one.shows(RelayMessage.FORMAT);
        Running two = lab.client();
        relay.shows("Receiving Task started");

        two.shows("before the start");
        two.type("1 grüß dich");
        one.shows("grüß dich\n");
        one.type("0  x");
        zero.shows(" x");
        zero.type("x");
        zero.shows("Write \"ID TEXT\"");
        zero.type("exit");
        one.type("0 heard");
        zero.shows("heard");
        relay.kill();

        zero.ends(0);
        two.ends(0);
        assertThat(zero.errors()).isEmpty();
    }

    @Test
    void an_old_client_is_among_ours_at_our_relay() throws Exception {
        Running relay = lab.relay(3);
        Running zero = lab.python("relay_client.py");
        relay.shows("Client 0");
        zero.type("1 before the start");
        Running one = lab.client();
        relay.shows("Client 1");
        Running two = lab.python("relay_client.py");
        relay.shows("Receiving Task started");

        one.shows("before the start");
        one.type("2 你好");
        two.shows("你好\n");
        two.type("7 nobody");
        two.shows(RelayMessage.FORMAT);
        two.type("exit");
        zero.type("2 heard");
        two.shows("heard\n");
        Running fourth = lab.python("relay_client.py");
        fourth.shows("The relay is full: it takes no more than 3.");
        fourth.ends(0);
        one.kill();
        zero.type("2 still here");
        two.shows("still here");
    }

    @Test
    void a_file_goes_to_an_old_receiver() throws Exception {
        Path file = randomFile();
        Running old = lab.python("receive.py", folder.resolve("copy").toString());
        old.shows("waiting");
        Running ours = lab.sender(file);

        ours.ends(0);
        old.shows("Hello server!");
        old.shows("received");
        assertThat(folder.resolve("copy")).hasSameBinaryContentAs(file);
    }

    @Test
    void a_file_comes_from_an_old_sender() throws Exception {
        Path file = randomFile();
        Running ours = lab.receiver(folder.resolve("copy"));
        Running old = lab.python("send.py", file.toString());

        ours.ends(0);
        old.ends(0);
        assertThat(ours.errors()).isEmpty();
        assertThat(folder.resolve("copy")).hasSameBinaryContentAs(file);
    }

    private Path randomFile() throws Exception {
        byte[] bytes = new byte[3_000_001];
        new Random(1).nextBytes(bytes);
        return Files.write(folder.resolve("file"), bytes);
    }
}
