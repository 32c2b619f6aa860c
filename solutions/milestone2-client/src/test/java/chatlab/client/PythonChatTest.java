package chatlab.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Our client with old programs, which take each read for a message. */
@Timeout(120)
@Tag("once")
class PythonChatTest {
    private final Lab lab = new Lab();

    private Chatter server;
    private Chatter alice;
    private Chatter bob;
    private Chatter carol;

    @BeforeEach
    void start() throws Exception {
        Python.demand();
        server = lab.pythonServer();
    }

    @AfterEach
    void stop() throws Exception {
        for (Chatter program : new Chatter[] {alice, bob, carol, server}) {
            if (program != null) {
                program.close();
            }
        }
    }

    /** What starts a client at a host, ours or an old one. */
    private interface Program {
        Chatter start(int host) throws Exception;
    }

    /** One joins after the other: the old server lets nobody in while it waits for a name. */
    private Chatter join(Program program, String name, int host) throws Exception {
        Chatter client = program.start(host);
        client.shows("First enter your name to register it in the server: ");
        client.type(name);
        server.shows(name + " with IP address:" + lab.ip(host) + ", has connected");
        client.shows("*****");
        return client;
    }

    private void everybodyJoins(Program first, Program second, Program third) throws Exception {
        alice = join(first, "alice", 1);
        alice.getsList("{'alice': '%s'}".formatted(lab.ip(1)));
        bob = join(second, "bob", 2);
        alice.getsList("{'alice': '%s', 'bob': '%s'}".formatted(lab.ip(1), lab.ip(2)));
        bob.getsList("{'alice': '%s', 'bob': '%s'}".formatted(lab.ip(1), lab.ip(2)));
        carol = join(third, "carol", 3);
        everybodyGets("{'alice': '%s', 'bob': '%s', 'carol': '%s'}".formatted(lab.ip(1), lab.ip(2), lab.ip(3)));
    }

    private void everybodyGets(String list) throws Exception {
        alice.getsList(list);
        bob.getsList(list);
        carol.getsList(list);
    }

    private void everybodySpeaks() throws Exception {
        alice.type("hello Zoë: 你好");
        bob.shows("incoming msg from chatserver (alice: hello Zoë: 你好 )");
        carol.shows("incoming msg from chatserver (alice: hello Zoë: 你好 )");
        bob.type("  yo");
        alice.shows("incoming msg from chatserver (bob:   yo )");
        carol.shows("incoming msg from chatserver (bob:   yo )");
        alice.type("@bob: a: secret");
        bob.shows("Incoming msg (P2P) from alice: a: secret");
        bob.type("@ carol :x");
        carol.shows("Incoming msg (P2P) from bob:x");
        carol.type("@alice: ünïcödé");
        alice.shows("Incoming msg (P2P) from carol: ünïcödé");
        carol.type("@dave: hi");
        carol.shows("dave is not registered");
        carol.type("bye");
        assertThat(alice.shows("incoming msg from chatserver (carol: bye )")).doesNotContain("hi");
    }

    @Test
    void three_of_ours_chat_through_an_old_server() throws Exception {
        everybodyJoins(lab::client, lab::client, lab::client);
        everybodySpeaks();
    }

    @Test
    void ours_and_an_old_one_chat_with_ours_between() throws Exception {
        everybodyJoins(lab::client, lab::pythonClient, lab::client);
        everybodySpeaks();
    }

    @Test
    void ours_chats_among_old_ones() throws Exception {
        everybodyJoins(lab::pythonClient, lab::client, lab::pythonClient);
        everybodySpeaks();
    }

    @Test
    void those_who_are_killed_or_leave_are_taken_off_the_list() throws Exception {
        everybodyJoins(lab::client, lab::client, lab::pythonClient);

        bob.kill();
        alice.getsList("{'alice': '%s', 'carol': '%s'}".formatted(lab.ip(1), lab.ip(3)));
        alice.type("@bob: hi");
        alice.shows("bob is not registered");
        carol.kill();
        alice.getsList("{'alice': '%s'}".formatted(lab.ip(1)));
        alice.endInput();
        alice.ends(0);

        assertThat(alice.errors()).isEmpty();
        carol = join(lab::pythonClient, "carol", 3);
        carol.getsList("{'carol': '%s'}".formatted(lab.ip(3)));
    }

    @Test
    void the_end_of_the_server_is_told() throws Exception {
        alice = join(lab::client, "alice", 1);
        alice.getsList("{'alice': '%s'}".formatted(lab.ip(1)));

        server.kill();
        alice.shows("the chat server has closed the connection");
        alice.ends(0);

        assertThat(alice.screen()).isEqualToIgnoringNewLines("");
        assertThat(alice.errors()).isEmpty();
    }
}
