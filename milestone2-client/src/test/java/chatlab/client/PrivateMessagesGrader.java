package chatlab.client;

import chatlab.harness.probe.Addresses;
import chatlab.harness.probe.SampleText;
import chatlab.harness.probe.Texts;
import chatlab.harness.probe.UdpProbe;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.question.Grader;
import chatlab.harness.question.Question;
import chatlab.harness.question.Trial;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Marks milestone 2, the messages from client to client: as their users see them. */
@Grader(lab = "chat", milestone = 2, title = "chat client", points = 20, program = "chatlab.client.ChatClient")
final class PrivateMessagesGrader {
    private final Trial trial;
    private final Chat chat;

    PrivateMessagesGrader(Trial trial) {
        this.trial = trial;
        this.chat = new Chat(trial);
    }

    @Question(
            number = "Q2.19",
            points = 2,
            needs = "Q2.17",
            hint =
                    "A private message is one datagram, to the address that the list has for the name and to the port that"
                            + " all clients use.")
    void a_private_message_is_one_datagram_to_its_addressee() {
        UdpProbe atBob = trial.datagrams(chat.bob(), Chat.BOB);
        UdpProbe atCarol = trial.datagrams(chat.carol(), Chat.CAROL);
        UdpProbe atServer = trial.datagrams("the server", Chat.SERVER);
        atServer.staysQuiet();
        JoinedClient client = chat.join(chat.bob(), chat.carol());

        client.saysDirectly(chat.bob(), atBob, "hi");
        client.saysDirectly(chat.carol(), atCarol, "hello");
        client.saysDirectly(
                chat.bob(), atBob, "again"); // a second datagram of the first message would have come before
        for (UdpProbe.Datagram stray : atServer.arrived()) {
            throw new UnmetExpectation(
                    "only the addressee gets a private message",
                    "the server gets " + Texts.quote(stray.text()) + ", too");
        }
    }

    @Question(
            number = "Q2.20",
            points = 1,
            needs = "Q2.19",
            hint = "The text is all that stands behind the first colon, as it was typed; spaces around the name don't"
                    + " count.")
    void a_private_message_is_all_behind_the_first_colon() {
        UdpProbe atBob = trial.datagrams(chat.bob(), Chat.BOB);
        JoinedClient client = chat.join(chat.bob());

        for (SampleText sample : Chat.texts()) {
            String line = "@" + chat.bob() + ":" + sample.text();
            trial.hint(sample.hint(), () -> client.sends(atBob, line, sample.text(), null));
        }
        trial.hint(
                "Spaces around the addressee's name don't belong to it.",
                () -> client.sends(atBob, "@ " + chat.bob() + " :x", "x", null));
    }

    @Question(
            number = "Q2.21",
            points = 2,
            needs = "Q2.17",
            hint = "Who sent a datagram is told by its source address: look the address up in the list that came last.")
    void a_datagram_is_shown_with_its_senders_name() {
        UdpProbe fromBob = trial.datagrams(chat.bob(), Chat.BOB);
        UdpProbe fromCarol = trial.datagrams(chat.carol(), Chat.CAROL);
        JoinedClient client = chat.join(chat.bob(), chat.carol());
        client.hearsDirectly(fromBob, chat.bob(), "it is me");
        client.hearsDirectly(fromCarol, chat.carol(), "it is me");

        String dave = trial.draw("dave");
        client.getsList(chat.users(chat.carol()).with(dave, chat.ip(Chat.BOB)));
        client.hearsDirectly(fromBob, dave, "it is me");
        client.hearsDirectly(fromCarol, chat.carol(), "it is me");
    }

    @Question(
            number = "Q2.22",
            points = 1,
            needs = {"Q2.18", "Q2.19"},
            hint = "Of a private message the server never gets anything, not even when its addressee isn't in the list:"
                    + " then there is nothing to send, only to show.")
    void a_private_message_is_not_for_the_server() {
        UdpProbe atBob = trial.datagrams(chat.bob(), Chat.BOB);
        JoinedClient client = chat.join(chat.bob());
        String nobody = trial.draw("nobody");

        client.types("@" + nobody + ": hi");
        client.shows(nobody + " is not registered", "not registered");
        client.saysDirectly(chat.bob(), atBob, "hi");
        client.says(trial.draw("to everybody")); // what had gone to the server before would come first
    }

    @Question(number = "Q2.23", points = 1, needs = "Q2.19", hint = "Which address is the UDP socket bound to?")
    void the_udp_socket_may_share_the_own_address_and_has_no_other() {
        UdpProbe earlier = trial.datagrams("an earlier client", Chat.OWN);
        UdpProbe atBob = trial.datagrams(chat.bob(), Chat.BOB);
        UdpProbe stranger = trial.datagrams("a stranger", Chat.STRANGER);
        String own = Addresses.text(trial.at(Chat.OWN));
        trial.step("an earlier client still has a UDP socket at " + own + ", and has allowed others to use it, too");
        chat.connect("Before it is bound, a UDP socket must be allowed to reuse an address.");
        JoinedClient client = chat.enter(chat.bob());
        client.saysDirectly(chat.bob(), atBob, "hi"); // the datagram comes from this port, so the socket is bound
        trial.step("the earlier client ends");
        earlier.close();

        String wrong = send(stranger, Chat.CAROL, "elsewhere");
        String right = send(stranger, Chat.OWN, "here");
        if (client.shows("Incoming msg (P2P) from " + JoinedClient.NOBODY + ":" + right)
                .contains(wrong)) {
            throw new UnmetExpectation(
                    "only datagrams to " + chat.ip(Chat.OWN) + " are received",
                    "one to " + chat.ip(Chat.CAROL) + " is shown, too");
        }
    }

    private String send(UdpProbe from, int host, String text) {
        String drawn = trial.draw(text);
        InetSocketAddress to = trial.at(host);
        trial.step("a stranger sends a datagram to " + Addresses.text(to));
        from.send(to, drawn.getBytes(StandardCharsets.UTF_8));
        return drawn;
    }
}
