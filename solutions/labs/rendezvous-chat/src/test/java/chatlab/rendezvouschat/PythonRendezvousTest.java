package chatlab.rendezvouschat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Our programs with old ones, which do one thing at a time, in every role. */
@Timeout(120)
@Tag("once")
class PythonRendezvousTest {
    private static final String QUESTION = "Do you want to send massege? (y:yes/n:no/q:quit)";

    private final Lab lab = new Lab();
    private Chatter server;
    private Chatter alice;
    private Chatter bob;

    @BeforeEach
    void demand_python() throws Exception {
        Tool.PYTHON3.demand();
    }

    @AfterEach
    void stop() throws Exception {
        lab.close();
    }

    @Test
    void ours_talk_through_an_old_server() throws Exception {
        startServer(lab.startPythonServer());
        alice = lab.startClient();
        bob = lab.startClient();
        talk();
    }

    @Test
    void old_ones_talk_through_our_server() throws Exception {
        startServer(lab.startServer());
        alice = lab.startPythonClient();
        bob = lab.startPythonClient();
        talk();
    }

    @Test
    void an_old_one_and_ours_talk_through_our_server() throws Exception {
        startServer(lab.startServer());
        alice = lab.startPythonClient();
        bob = lab.startClient();
        talk();
    }

    @Test
    void ours_and_an_old_one_talk_through_an_old_server() throws Exception {
        startServer(lab.startPythonServer());
        alice = lab.startClient();
        bob = lab.startPythonClient();
        talk();
    }

    /** The server doesn't say when it is there; when it answers, it is, and these questions have changed nothing. */
    private void startServer(Chatter started) throws Exception {
        server = started;
        try (UdpSocket socket = new UdpSocket(null)) {
            assertThat(socket.sendUntilAnswered("Peer nobody", lab.server())).isEqualTo("NoPeer");
        }
    }

    private void talk() throws Exception {
        register(alice, "o'neil", "[\"o'neil\"]");
        server.shows("{\"o'neil\": ('127.0.0.1', ");
        register(bob, "Zoë 2", "[\"o'neil\", 'Zoë 2']");
        server.shows("'Zoë 2': ('127.0.0.1', ");
        waitsFor(alice, "[\"o'neil\", 'Zoë 2']");

        says(alice, "Zoë 2", "hello Zoë: 你好");
        waitsFor(bob, "hello Zoë: 你好");
        waitsFor(bob, "[\"o'neil\", 'Zoë 2']");
        says(bob, "o'neil", "Message for you");
        waitsFor(alice, "Message for you");

        bob.type("y");
        bob.shows("Enter Peer ID: ");
        bob.type("Zoë 2");
        bob.shows("Enter Peer ID: ");
        bob.type("nobody");
        bob.shows("There is no such client");
        bob.type("x");
        bob.shows("invalid input ");
        waitsFor(alice, "[\"o'neil\", 'Zoë 2']");

        bob.type("q");
        bob.ends(0);
        waitsFor(alice, "[\"o'neil\"]");
        alice.type("q");
        alice.ends(0);
        assertThat(alice.errors() + bob.errors()).isEmpty();
    }

    private static void register(Chatter client, String id, String list) throws Exception {
        client.shows("Enter ID:");
        client.type(id);
        client.shows("List " + list);
        client.shows(QUESTION);
    }

    /** An old client looks at its socket only after "n". */
    private static void waitsFor(Chatter client, String text) throws Exception {
        client.type("n");
        client.shows(text);
    }

    private static void says(Chatter client, String peer, String text) throws Exception {
        client.type("y");
        client.shows("Enter Peer ID: ");
        client.type(peer);
        client.shows("Enter Message to send");
        client.shows(">");
        client.type(text);
        client.shows("List ");
    }
}
