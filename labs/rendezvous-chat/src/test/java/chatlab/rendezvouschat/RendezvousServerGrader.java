package chatlab.rendezvouschat;

import chatlab.harness.question.Grader;
import chatlab.harness.question.Question;
import chatlab.harness.question.Trial;

/** Marks the server: as its clients see it, and its screen. */
@Grader(
        lab = "rendezvous-chat",
        milestone = 1,
        title = "server",
        points = 50,
        program = "chatlab.rendezvouschat.RendezvousServer")
final class RendezvousServerGrader {
    private static final String NO_PEER = "NoPeer";

    /** The host that nobody uses. */
    private static final int NOBODY = 4;

    private final Trial trial;
    private final Directory directory;

    RendezvousServerGrader(Trial trial) {
        this.trial = trial;
        this.directory = new Directory(trial);
    }

    @Question(number = "Q1.1", points = 5, hint = Directory.REACH_HINT)
    void datagrams_reach_the_server_at_its_address_and_port() {
        directory.startWith("alice", 1);
    }

    @Question(
            number = "Q1.2",
            points = 7,
            needs = "Q1.1",
            hint =
                    "The table is printed whenever a client registers. What the client is called stands in its datagram: in"
                            + " the bytes that came, and only those. Where it is, IP address and port, the datagram"
                            + " knows, too.")
    void the_server_prints_who_is_where() {
        directory.startWith("alice", 1);

        directory.tableIsPrinted();
    }

    @Question(
            number = "Q1.3",
            points = 6,
            needs = "Q1.2",
            hint = "The list goes to the address and the port that the client's datagram came from, in exactly the form"
                    + " expected.")
    void a_newcomer_gets_the_list() {
        directory.startWith("alice", 1);

        directory.everybodySeesTheList();
    }

    @Question(
            number = "Q1.4",
            points = 8,
            needs = "Q1.3",
            hint =
                    "Every client in the table gets the list, with all IDs. Two clients can be on the same host: then only"
                            + " their ports are different.")
    void everybody_gets_the_new_list_when_somebody_registers() {
        directory.startWith("alice", 1);
        directory.everybodySeesTheList();

        directory.register("bob", 1);
        directory.register("carol", 2);
        directory.tableIsPrinted();
    }

    @Question(
            number = "Q1.5",
            points = 8,
            needs = "Q1.4",
            hint =
                    "Who asks is one client, who is asked for is another: the answer goes to the first, and has the address"
                            + " of the second, as a pair.")
    void the_server_tells_where_a_client_is() {
        ClientProbe alice = directory.startWith("alice", 1);
        directory.everybodySeesTheList();
        ClientProbe bob = directory.register("bob", 1);
        ClientProbe carol = directory.register("carol", 2);

        directory.asksFor(alice, bob.id(), "Peer " + bob.pair());
        directory.asksFor(bob, carol.id(), "Peer " + carol.pair());
        directory.asksFor(carol, alice.id(), "Peer " + alice.pair());
    }

    @Question(
            number = "Q1.6",
            points = 4,
            needs = "Q1.5",
            hint = "Looking up an ID that isn't in the table finds nothing. That is an answer, too, and the server goes"
                    + " on.")
    void it_tells_that_there_is_no_such_client() {
        ClientProbe alice = directory.startWith("alice", 1);
        directory.everybodySeesTheList();
        ClientProbe bob = directory.register("bob", 1);

        directory.asksFor(alice, trial.draw("nobody"), NO_PEER);
        directory.asksFor(alice, bob.id(), "Peer " + bob.pair());
    }

    @Question(
            number = "Q1.7",
            points = 4,
            needs = {"Q1.4", "Q1.6"},
            hint = "Who quits is taken out of the table first. Then those who are left get the list.")
    void who_quits_is_taken_out_and_the_rest_get_the_list() {
        ClientProbe alice = directory.startWith("alice", 1);
        directory.everybodySeesTheList();
        ClientProbe bob = directory.register("bob", 1);
        directory.register("carol", 2);

        directory.quits(bob);
        directory.asksFor(bob, trial.draw("nobody"), NO_PEER); // a list for bob would have come first
        directory.asksFor(alice, bob.id(), NO_PEER);
    }

    @Question(
            number = "Q1.8",
            points = 3,
            needs = "Q1.4",
            hint =
                    "ID and ID2 are two different words: ID2 registers nobody, it only asks for the list, for everybody.")
    void everybody_gets_the_list_after_ID2() {
        ClientProbe alice = directory.startWith("alice", 1);
        directory.everybodySeesTheList();
        ClientProbe bob = directory.register("bob", 1);

        directory.sends(bob, "ID2 ");
        bob.seesAgain(directory.list());
        alice.seesAgain(directory.list());
    }

    @Question(
            number = "Q1.9",
            points = 3,
            needs = {"Q1.4", "Q1.6"},
            hint = "Between bytes and text stands a character set. Is it UTF-8, on every computer, wherever the program"
                    + " makes one of the other? A letter can take several bytes, a datagram can have 1,024.")
    void an_id_can_have_any_letters_and_be_long() {
        ClientProbe zoe = directory.startWith("Zoë", 1);
        directory.everybodySeesTheList();
        ClientProbe other = directory.register("张三", 1);
        ClientProbe longOne = directory.register("x".repeat(200), 2);

        directory.asksFor(zoe, other.id(), "Peer " + other.pair());
        directory.asksFor(other, longOne.id(), "Peer " + longOne.pair());
        directory.asksFor(longOne, zoe.id(), "Peer " + zoe.pair());
    }

    @Question(
            number = "Q1.10",
            points = 2,
            needs = "Q1.4",
            hint =
                    "A socket that is bound to a port only gets what comes for any address of the host. Which address was"
                            + " the server given?")
    void datagrams_for_another_address_are_not_for_the_server() {
        directory.startWith("alice", 1);
        directory.everybodySeesTheList();

        ClientProbe lost = directory.newClient("mallory", 3);
        directory.sendsElsewhere(lost, trial.at(NOBODY));
        directory.asksFor(lost, lost.id(), NO_PEER); // behind the first, should both come to the same socket
    }
}
