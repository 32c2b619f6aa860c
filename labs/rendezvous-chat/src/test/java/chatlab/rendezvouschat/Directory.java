package chatlab.rendezvouschat;

import chatlab.harness.probe.Addresses;
import chatlab.harness.probe.Texts;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.question.Trial;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The server under test, and the clients that the grader plays: what they do together, step by step. */
final class Directory {
    /** Which of the hosts the server runs on; the clients run on others. */
    private static final int SERVER = 0;

    static final String REACH_HINT =
            "A UDP socket gets the datagrams for the address and the port that it is bound to. Then the server receives"
                    + " one after the other, without end.";

    private final Trial trial;
    private final Shown screen;
    private final List<ClientProbe> present = new ArrayList<>();

    /** The lists that everybody had: one may still come again, late, when the server serves each datagram by a thread. */
    private final List<IdList> earlier = new ArrayList<>();

    Directory(Trial trial) {
        this.trial = trial;
        screen = new Shown(trial);
    }

    /**
     * Starts the server, and registers a first client. The server doesn't say when it is there, so the client says who it
     * is until there is some reaction.
     */
    ClientProbe startWith(String name, int host) {
        trial.step("the server starts at " + Addresses.text(trial.at(SERVER)));
        ClientProbe first = newClient(name, host);
        String request = "ID " + first.id();
        trial.step("%s sends %s".formatted(first.id(), Texts.quote(request)));
        String expected = "the server sends something to %1$s, or prints a line about %1$s".formatted(first.id());
        trial.hint(
                REACH_HINT,
                () -> trial.startServer(SERVER, server -> {
                    screen.on(server);
                    screen.waitUntil(
                            expected,
                            new Knocking(
                                    trial.port(),
                                    () -> first.repeats(request, trial.at(SERVER)),
                                    () -> first.hasAnswer() || screen.text().contains(first.id())));
                }));
        present.add(first);
        return first;
    }

    /** A client that has its socket, but hasn't registered. */
    ClientProbe newClient(String name, int host) {
        String id = trial.draw(name);
        ClientProbe client = new ClientProbe(trial, id, trial.datagramsAtAnyPort("it", host));
        trial.step("%s has a UDP socket at %s".formatted(client.name(), client.pair()));
        return client;
    }

    /** Registers a client, and waits until everybody has the list with it. */
    ClientProbe register(String name, int host) {
        ClientProbe newcomer = newClient(name, host);
        sends(newcomer, "ID " + newcomer.id());
        present.add(newcomer);
        everybodySeesTheList();
        return newcomer;
    }

    /** Somebody says that it goes, and everybody else gets the new list. */
    void quits(ClientProbe client) {
        sends(client, "Quit " + client.id());
        present.remove(client);
        everybodySeesTheList();
    }

    void sends(ClientProbe client, String text) {
        client.sends(text, trial.at(SERVER));
    }

    /** A client asks where another one is, or was, and gets this answer. */
    void asksFor(ClientProbe asker, String id, String answer) {
        sends(asker, "Peer " + id);
        asker.isTold(answer);
    }

    /** A client registers where the server isn't. */
    void sendsElsewhere(ClientProbe client, InetSocketAddress to) {
        String request = "ID " + client.id();
        trial.step("%s sends %s to %s, another address of this machine"
                .formatted(client.name(), Texts.quote(request), Addresses.text(to)));
        client.repeats(request, to);
    }

    IdList list() {
        return new IdList(present.stream().map(ClientProbe::id).toList());
    }

    void everybodySeesTheList() {
        List<ClientProbe> newestFirst = new ArrayList<>(present); // what the newcomer gets tells most
        Collections.reverse(newestFirst);
        newestFirst.forEach(client -> client.sees(list(), earlier));
        earlier.add(list());
        trial.step("everybody gets " + Texts.quote(list().toString()));
    }

    /** The table of all who are there must be a line on the screen; a line with all of their IDs is meant as it. */
    void tableIsPrinted() {
        Table table = new Table(present);
        String expected = "the server prints " + Texts.quote(table.toString());
        screen.waitUntil(expected, () -> table.findIn(screen.text()) != null);
        String found = table.findIn(screen.text());
        if (!table.is(found)) {
            throw new UnmetExpectation(expected, "it prints " + Texts.quote(found));
        }
    }
}
