package chatlab.rendezvouschat;

import chatlab.harness.probe.Addresses;
import chatlab.harness.probe.Texts;
import chatlab.harness.probe.UdpProbe;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.program.ProgramUnderTest;
import chatlab.harness.question.Trial;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The server, played by the grader, and who is registered there: clients under test, and others that the grader plays. */
final class Rendezvous {
    private static final int SERVER = 0;
    private static final int PEERS = 1;
    private static final int STARTS = 3;

    private static final String ASK_HINT = "The client asks for the ID first, in exactly the words expected.";

    private final Trial trial;
    private final UdpProbe socket;
    private final List<String> ids = new ArrayList<>();
    private final Set<String> got = new HashSet<>();

    Rendezvous(Trial trial) {
        this.trial = trial;
        socket = trial.datagrams("the server", SERVER);
    }

    /** Registers another client that the grader plays. */
    UdpProbe peer(String name) {
        String id = trial.draw(name);
        ids.add(id);
        return trial.datagramsAtAnyPort(id, PEERS);
    }

    /**
     * Starts a client under test, and waits until it has registered. When it ends before, the port that it has drawn may
     * be somebody else's: then it may draw again.
     */
    RegisteredClient register(String name) {
        return register(name, ASK_HINT);
    }

    /** The same with another hint for a client that doesn't come that far. */
    RegisteredClient register(String name, String hint) {
        String id = trial.draw(name);
        trial.step("a client starts, and is told that the server is at " + Addresses.text(trial.at(SERVER)));
        for (int tries = 1; ; tries++) {
            ProgramUnderTest program = trial.start(trial.host(SERVER).getHostAddress(), Integer.toString(trial.port()));
            try {
                trial.hint(hint, () -> program.shows("Enter ID:"));
                return typeId(id, program);
            } catch (UnmetExpectation e) {
                if (tries == STARTS || !program.ended() || !program.holes().isEmpty()) {
                    throw e;
                }
                program.exits("the client ends"); // so that nobody waits in vain for what it will never do
            }
        }
    }

    private RegisteredClient typeId(String id, ProgramUnderTest program) {
        trial.step("the user types the ID " + id);
        program.type(id);
        InetSocketAddress address = gets("ID " + id);
        ids.add(id);
        return new RegisteredClient(trial, this, program, id, address);
    }

    /**
     * This must be the next datagram that the server gets; what it has got before may come again, as a client may ask
     * again when it waits for an answer. Returns who has sent it.
     */
    InetSocketAddress gets(String text) {
        String expected = "the server gets " + Texts.quote(text);
        UdpProbe.Datagram datagram = socket.receive(expected);
        while (got.contains(datagram.text()) && !datagram.text().equals(text)) {
            datagram = socket.receive(expected);
        }
        if (!datagram.text().equals(text)) {
            throw new UnmetExpectation(expected, "it gets " + Texts.quote(datagram.text()));
        }
        got.add(text);
        return datagram.from();
    }

    void sends(String text, InetSocketAddress client) {
        trial.step("the server sends " + Texts.quote(text));
        socket.send(client, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The list as it is now. */
    IdList list() {
        return new IdList(List.copyOf(ids));
    }
}
