package chatlab.roomchat;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.harness.probe.Addresses;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Our programs with old ones, in every role. */
@Timeout(120)
@Tag("once")
class PythonChatTest {
    private static final InetAddress HOST = InetAddress.getLoopbackAddress();

    private final List<Chatter> programs = new ArrayList<>();
    private final String ip = HOST.getHostAddress();
    private final String port = Integer.toString(Addresses.freePort(List.of(HOST), new Random()));

    @BeforeEach
    void demand_python() throws Exception {
        Python.demand();
    }

    @AfterEach
    void stop() throws Exception {
        for (Chatter program : programs) {
            program.close();
        }
    }

    private Chatter keep(Chatter program) {
        programs.add(program);
        return program;
    }

    private Chatter ourServer() throws Exception {
        Chatter server = keep(Chatter.java("RoomServer", ip, port));
        server.shows("Listening at " + ip + " port " + port);
        return server;
    }

    private Chatter oldServer() throws Exception {
        Chatter server = keep(Chatter.python("server.py", ip, port));
        server.shows("ready");
        return server;
    }

    private Chatter our(String nickname) throws Exception {
        return enter(keep(Chatter.java("RoomClient", ip, port)), nickname);
    }

    private Chatter old(String nickname) throws Exception {
        return enter(keep(Chatter.python("client.py", ip, port)), nickname);
    }

    private static Chatter enter(Chatter client, String nickname) throws Exception {
        client.shows("Choose your nickname: ");
        client.type(nickname);
        client.shows(nickname + " joined!");
        client.shows("Connected to server!");
        return client;
    }

    /** Each says something, and all hear it, the speaker too; then the last one leaves. */
    private static void chat(Chatter alice, Chatter bob, Chatter carol) throws Exception {
        for (Chatter early : List.of(alice, bob)) {
            early.shows("carol joined!");
        }
        alice.type("hello: all of you");
        bob.shows("alice: hello: all of you");
        carol.shows("alice: hello: all of you");
        alice.shows("alice: hello: all of you");
        carol.type("  /tmp is full");
        for (Chatter each : List.of(alice, bob, carol)) {
            each.shows("carol:   /tmp is full");
        }
        bob.type("x".repeat(900));
        for (Chatter each : List.of(alice, bob, carol)) {
            each.shows("bob: " + "x".repeat(900));
        }
        carol.kill();
        alice.shows("carol left!");
        bob.shows("carol left!");
    }

    @Test
    void old_clients_chat_through_our_server() throws Exception {
        Chatter server = ourServer();
        Chatter alice = old("alice");
        server.shows("Connected with ('" + ip + "', ");
        server.shows("Nickname is alice");
        Chatter bob = old("bob");
        alice.shows("bob joined!");

        chat(alice, bob, old("carol"));
    }

    @Test
    void old_clients_live_on_when_somebody_sends_what_is_not_ascii() throws Exception {
        ourServer();
        Chatter alice = old("alice");
        Chatter bob = old("bob");

        bob.type("Zoë and 你好"); // the stand-in sends UTF-8
        alice.shows("bob: Zo?? and ??????");
        bob.shows("bob: Zo?? and ??????");
    }

    @Test
    void our_clients_and_an_old_one_chat_through_our_server() throws Exception {
        ourServer();
        Chatter alice = our("alice");
        Chatter bob = old("bob");
        alice.shows("bob joined!");

        chat(alice, bob, our("carol"));
    }

    @Test
    void our_clients_and_an_old_one_chat_through_an_old_server() throws Exception {
        oldServer();
        Chatter alice = our("alice");
        Chatter bob = our("bob");
        alice.shows("bob joined!");

        chat(alice, bob, old("carol"));
    }

    @Test
    void an_old_client_types_commands_and_comes_into_a_room() throws Exception {
        ourServer();
        Chatter alice = old("alice");
        Chatter bob = our("bob");
        alice.shows("bob joined!");
        alice.type("/create tea password=oolong");
        alice.shows("You are in tea (owner).");
        bob.shows("alice left!");
        bob.type("/rooms");
        bob.shows("Rooms: lobby (1), tea (1, password)");
        bob.type("/join tea green");
        bob.shows("That isn't the password of tea.");
        bob.type("/join tea oolong");
        bob.shows("You are in tea (visitor).");

        bob.type("a cup, please");
        alice.shows("bob: a cup, please");
        alice.type("/mute bob");
        bob.shows("alice has muted bob.");
        bob.type("sugar?");
        bob.shows("You are muted in tea: nobody has got this.");
        alice.type("/voice bob");
        bob.shows("alice has made this the role of bob: voice");
        bob.type("milk");
        assertThat(alice.shows("bob: milk")).doesNotContain("sugar");
    }

    @Test
    void our_client_asks_says_why_it_was_refused_and_leaves() throws Exception {
        ourServer();
        our("alice");
        Chatter other = keep(Chatter.java("RoomClient", ip, port));
        other.type("");
        other.type("ALICE");

        other.shows("This nickname is taken, try another.");
        other.ends(0);
        assertThat(other.screen().strip()).isEqualTo("the server has closed the connection");
        assertThat(other.errors()).isEmpty();
    }

    @Test
    void our_client_leaves_at_the_end_of_the_keyboards_input_and_says_before_what_was_typed() throws Exception {
        oldServer();
        Chatter alice = old("alice");
        Chatter bob = keep(Chatter.java("RoomClient", ip, port));
        bob.type("bob");
        bob.type("Grüße"); // at once: it must not become a part of the nickname
        bob.endInput();
        bob.ends(0);

        alice.shows("bob joined!");
        alice.shows("bob: Gr??e");
        alice.shows("bob left!");
        assertThat(bob.errors()).isEmpty();
    }

    @Test
    void our_client_leaves_when_the_keyboards_input_ends_at_the_question() throws Exception {
        Chatter client = keep(Chatter.java("RoomClient", ip, port));
        client.shows("Choose your nickname: ");
        client.endInput();
        client.ends(0);
        assertThat(client.errors()).isEmpty();
    }

    @Test
    void what_prevents_a_start_is_told_in_one_line() throws Exception {
        Chatter client = keep(Chatter.java("RoomClient", ip, port));
        client.type("alice");
        client.ends(1);
        assertThat(client.errors())
                .isEqualToIgnoringNewLines(
                        "room-chat client: no connection to " + ip + " port " + port + ": Connection refused");

        Chatter lost = keep(Chatter.java("RoomClient", "nowhere.invalid"));
        lost.type("alice");
        lost.ends(1);
        assertThat(lost.errors()).isEqualToIgnoringNewLines("room-chat client: unknown host nowhere.invalid");

        ourServer();
        Chatter second = keep(Chatter.java("RoomServer", ip, port));
        second.ends(1);
        assertThat(second.errors())
                .isEqualToIgnoringNewLines(
                        "room-chat server: can't listen at " + ip + " port " + port + ": Address already in use");

        for (String wrong : List.of("0", "65536", "five")) {
            Chatter server = keep(Chatter.java("RoomServer", ip, wrong));
            server.ends(1);
            assertThat(server.errors())
                    .isEqualToIgnoringNewLines("room-chat server: expected a port from 1 to 65535, found " + wrong);
        }
    }
}
