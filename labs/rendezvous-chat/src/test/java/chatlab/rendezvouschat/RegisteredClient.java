package chatlab.rendezvouschat;

import chatlab.harness.probe.Addresses;
import chatlab.harness.probe.Texts;
import chatlab.harness.probe.UdpProbe;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.program.ProgramUnderTest;
import chatlab.harness.question.Trial;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** A client under test that has registered: its user, its screen, and what it sends to others. */
final class RegisteredClient {
    private static final String QUESTION = "Do you want to send massege? (y:yes/n:no/q:quit)";
    private static final String MESSAGE = "Message ";
    private static final int LONGEST_LINE = 50;

    private static final String PORT_HINT =
            "A datagram has the address and the port of the socket that sends it. Which socket does the client have?";
    private static final String ONCE_HINT =
            "A message is one datagram, sent once, and only to the peer that was asked for.";
    private static final String LINE_HINT = "What is shown is the text behind the word Message and one space: as many"
            + " bytes as the datagram has, and nothing else.";

    private final Trial trial;
    private final Rendezvous rendezvous;
    private final ProgramUnderTest program;
    private final String id;
    private final InetSocketAddress address;
    private final Set<String> written = new HashSet<>();
    private boolean heard;

    RegisteredClient(
            Trial trial, Rendezvous rendezvous, ProgramUnderTest program, String id, InetSocketAddress address) {
        this.trial = trial;
        this.rendezvous = rendezvous;
        this.program = program;
        this.id = id;
        this.address = address;
    }

    String id() {
        return id;
    }

    InetSocketAddress address() {
        return address;
    }

    /** The server sends the first list; the client shows it, and asks what its user wants, in whatever order. */
    RegisteredClient begins() {
        String list = rendezvous.list().toString();
        String ids = list.substring(list.indexOf('['));
        rendezvous.sends(list, address);
        Shown shown = new Shown(trial);
        shown.on(program);
        for (String text : new String[] {ids, QUESTION}) {
            shown.waitUntil(
                    "the screen shows " + Texts.quote(text), () -> shown.text().contains(text));
        }
        return this;
    }

    void types(String line) {
        trial.step("the user types " + Texts.quote(line));
        program.type(line);
    }

    /** The screen shows a text; a line with one of {@code signs} in it, but not the text, is meant as it, and wrong. */
    String shows(String text, String... signs) {
        return program.shows("the screen shows " + Texts.quote(text), text, signs);
    }

    /** What another client says is shown, on a line of its own. */
    void hears(UdpProbe from, String text) {
        String drawn = text + trial.draw(" number ");
        types("n"); // some clients listen only then
        trial.step(from.name() + " sends " + Texts.quote(MESSAGE + drawn));
        from.send(address, (MESSAGE + drawn).getBytes(StandardCharsets.UTF_8));
        // A long text that was cut has nothing of its end.
        String sign = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : " number ";
        String before = shows(drawn, sign);
        isNothing(heard ? before.lines().findFirst().orElse("") : "", "behind the message before stands ");
        isNothing(before.substring(before.lastIndexOf('\n') + 1), "before the message stands ");
        heard = true;
    }

    /** What stands beside a message can only be a question that the user was asked. */
    private static void isNothing(String beside, String where) {
        if (!beside.isEmpty() && !beside.startsWith(QUESTION)) {
            throw new UnmetExpectation(
                    "a message is all that stands on its line", where + Texts.quote(beside), LINE_HINT);
        }
    }

    /** The user wants to write to somebody, and the server is asked where that is. */
    void asksFor(String peer) {
        wantsToWrite();
        types(peer);
        comesFromItsPort(rendezvous.gets("Peer " + peer));
    }

    void wantsToWrite() {
        types("y");
        asksForPeer();
    }

    void asksForPeer() {
        shows("Enter Peer ID: ", "Peer ID");
    }

    /** The server answers; then what the user types must be what the peer gets next, and the server gets ID2. */
    void writesTo(UdpProbe peer, String text) {
        asksFor(peer.name());
        isToldWhere(peer);
        types(text);
        peerGets(peer, text);
    }

    private void isToldWhere(UdpProbe peer) {
        InetSocketAddress there = peer.address();
        rendezvous.sends("Peer ('%s', %d)".formatted(there.getAddress().getHostAddress(), there.getPort()), address);
        shows("Enter Message to send", "Message to");
        program.shows(">");
    }

    private void peerGets(UdpProbe peer, String text) {
        String expected =
                "%s gets %s from %s".formatted(peer.name(), Texts.quote(MESSAGE + text), Addresses.text(address));
        UdpProbe.Datagram datagram = peer.receive(expected);
        if (!datagram.text().equals(MESSAGE + text)) {
            String hint = written.contains(datagram.text()) ? ONCE_HINT : null;
            throw new UnmetExpectation(expected, "it gets " + Texts.quote(datagram.text()), hint);
        }
        written.add(datagram.text());
        comesFromItsPort(datagram.from());
    }

    private void comesFromItsPort(InetSocketAddress from) {
        if (from.getPort() != address.getPort()) {
            throw new UnmetExpectation(
                    "all datagrams of a client come from the same port: here from port " + address.getPort(),
                    "one comes from port " + from.getPort(),
                    PORT_HINT);
        }
    }

    /** The client has sent its message, and asks the server for the list, for everybody; the server sends it. */
    void asksForList() {
        comesFromItsPort(rendezvous.gets("ID2 "));
        String list = rendezvous.list().toString();
        rendezvous.sends(list, address);
        shows(list.substring(list.indexOf('[')));
    }

    /** Waits for the program's end; what it has sent before is there by then. */
    void ends() {
        program.exits("the client ends");
    }
}
