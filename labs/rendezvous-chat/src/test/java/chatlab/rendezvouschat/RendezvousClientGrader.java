package chatlab.rendezvouschat;

import chatlab.harness.probe.Addresses;
import chatlab.harness.probe.SampleText;
import chatlab.harness.probe.UdpProbe;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.question.Grader;
import chatlab.harness.question.Question;
import chatlab.harness.question.Trial;
import java.util.ArrayList;
import java.util.List;

/** Marks the client: as its user, the server and other clients see it. */
@Grader(
        lab = "rendezvous-chat",
        milestone = 2,
        title = "client",
        points = 50,
        program = "chatlab.rendezvouschat.RendezvousClient")
final class RendezvousClientGrader {
    private static final int LOWEST_PORT = 10_000;
    private static final int HIGHEST_PORT = 11_000;

    private static final String RANDOM_HINT =
            "Two clients on the same host can't have the same port. How does each of them come to its own?";

    private final Trial trial;
    private final Rendezvous rendezvous;

    RendezvousClientGrader(Trial trial) {
        this.trial = trial;
        this.rendezvous = new Rendezvous(trial);
    }

    @Question(
            number = "Q2.1",
            points = 6,
            hint = "What a client sends is one datagram, to the server's address and port: the bytes of the text as"
                    + " UTF-8, and nothing else.")
    void the_client_registers_under_its_id() {
        rendezvous.register("alice");
    }

    @Question(
            number = "Q2.2",
            points = 4,
            needs = "Q2.1",
            hint =
                    "The port that a datagram comes from is the one that its socket is bound to. From where to where can it"
                            + " be?")
    void its_port_is_in_the_range() {
        RegisteredClient alice = rendezvous.register("alice");

        int port = alice.address().getPort();
        if (port < LOWEST_PORT || port > HIGHEST_PORT) {
            throw new UnmetExpectation(
                    "the client sends from a port from %d to %d".formatted(LOWEST_PORT, HIGHEST_PORT),
                    "it sends from port " + port);
        }
    }

    @Question(
            number = "Q2.3",
            points = 6,
            needs = "Q2.1",
            hint =
                    "One thread receives one datagram after the other, and hands on the text of each: as many bytes as it"
                            + " has. Then the list is shown as it came, and the user is asked.")
    void the_list_is_shown_and_the_user_is_asked() {
        rendezvous.peer("bob");

        rendezvous.register("alice").begins();
    }

    @Question(
            number = "Q2.4",
            points = 4,
            needs = {"Q2.2", "Q2.3"},
            hint = RANDOM_HINT)
    void two_clients_on_one_host_have_different_ports() {
        RegisteredClient alice = rendezvous.register("alice").begins(); // and goes on
        RegisteredClient anna = rendezvous.register("anna", RANDOM_HINT);

        if (alice.address().equals(anna.address())) {
            throw new UnmetExpectation(
                    "two clients send from different ports", "both send from " + Addresses.text(alice.address()));
        }
    }

    @Question(
            number = "Q2.5",
            points = 5,
            needs = "Q2.3",
            hint =
                    "Datagrams come from the server and from other clients, to the same socket. The client takes one after"
                            + " the other, and shows what another client says.")
    void messages_of_others_are_shown() {
        UdpProbe bob = rendezvous.peer("bob");
        UdpProbe carol = rendezvous.peer("carol");
        RegisteredClient alice = rendezvous.register("alice").begins();

        alice.hears(bob, "hello, how are you");
        alice.hears(carol, "hi"); // shorter than the one before
        alice.hears(bob, "bye");
    }

    @Question(
            number = "Q2.6",
            points = 3,
            needs = "Q2.5",
            hint = "What is shown is all that stands behind the word Message and one space, as it came.")
    void a_message_is_shown_as_it_came() {
        UdpProbe bob = rendezvous.peer("bob");
        RegisteredClient alice = rendezvous.register("alice").begins();

        for (SampleText sample : texts()) {
            trial.hint(sample.hint(), () -> alice.hears(bob, sample.text()));
        }
        alice.hears(bob, "that was all");
    }

    private static List<SampleText> texts() {
        List<SampleText> texts = new ArrayList<>(SampleText.PLAIN);
        texts.add(SampleText.UTF_8);
        return texts;
    }

    @Question(
            number = "Q2.7",
            points = 6,
            needs = "Q2.3",
            hint =
                    "After y the client asks for the peer's ID, and sends the server the word Peer, a space, and what was"
                            + " typed.")
    void the_server_is_asked_where_a_peer_is() {
        UdpProbe bob = rendezvous.peer("bob");
        RegisteredClient alice = rendezvous.register("alice").begins();

        alice.asksFor(bob.name());
    }

    @Question(
            number = "Q2.8",
            points = 7,
            needs = "Q2.7",
            hint =
                    "A message is one datagram: the word Message, a space and the text. It goes to the address and the port"
                            + " that the server has told.")
    void a_message_goes_directly_to_its_peer() {
        UdpProbe bob = rendezvous.peer("bob");
        RegisteredClient alice = rendezvous.register("alice").begins();

        alice.writesTo(bob, trial.draw("hello"));
    }

    @Question(
            number = "Q2.9",
            points = 3,
            needs = "Q2.8",
            hint =
                    "After a message the server gets ID2 and a space, once, and nothing of the message. Each message asks"
                            + " anew where its peer is.")
    void after_each_message_the_server_is_asked_for_the_list() {
        UdpProbe bob = rendezvous.peer("bob");
        UdpProbe carol = rendezvous.peer("carol");
        RegisteredClient alice = rendezvous.register("alice").begins();

        for (UdpProbe peer : List.of(bob, carol, bob)) {
            alice.writesTo(peer, trial.draw("hello"));
            alice.asksForList();
        }
    }

    @Question(
            number = "Q2.10",
            points = 2,
            needs = "Q2.9",
            hint = "What is sent is the text as it was typed, as UTF-8: all of its bytes. How many are they?")
    void a_message_arrives_as_it_was_typed() {
        UdpProbe bob = rendezvous.peer("bob");
        RegisteredClient alice = rendezvous.register("Zoë").begins(); // an ID is text, too

        for (SampleText sample : texts()) {
            trial.hint(sample.hint(), () -> {
                alice.writesTo(bob, sample.text());
                alice.asksForList();
            });
        }
    }

    @Question(
            number = "Q2.11",
            points = 1,
            needs = "Q2.7",
            hint =
                    "Nobody writes to themselves: when the user types the own ID, the client asks for another one, and the"
                            + " server hears nothing of it.")
    void the_own_id_is_no_peer() {
        UdpProbe bob = rendezvous.peer("bob");
        RegisteredClient alice = rendezvous.register("alice").begins();

        alice.wantsToWrite();
        alice.types(alice.id());
        alice.types(bob.name());
        rendezvous.gets("Peer " + bob.name()); // a question for the own ID would have come first
        alice.asksForPeer();
    }

    @Question(
            number = "Q2.12",
            points = 1,
            needs = "Q2.7",
            hint = "The server answers NoPeer when nobody has this ID. Then there is nothing to send, only to show.")
    void a_peer_that_is_not_there_is_told() {
        RegisteredClient alice = rendezvous.register("alice").begins();

        alice.asksFor(trial.draw("nobody"));
        rendezvous.sends("NoPeer", alice.address());
        alice.shows("There is no such client", "no such");
    }

    @Question(
            number = "Q2.13",
            points = 1,
            needs = "Q2.3",
            hint = "What the user can choose is y, n and q. Everything else is told to be invalid, in exactly the words"
                    + " expected.")
    void a_choice_that_there_is_not_is_told() {
        RegisteredClient alice = rendezvous.register("alice").begins();

        alice.types("x");
        alice.shows("invalid input", "nvalid");
    }

    @Question(
            number = "Q2.14",
            points = 1,
            needs = "Q2.3",
            hint = "Who quits tells the server so, with the ID, before the program ends.")
    void who_quits_tells_the_server_and_ends() {
        RegisteredClient alice = rendezvous.register("alice").begins();

        alice.types("q");
        alice.ends();
        rendezvous.gets("Quit " + alice.id());
    }
}
