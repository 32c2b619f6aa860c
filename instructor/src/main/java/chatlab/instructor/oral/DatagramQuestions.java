package chatlab.instructor.oral;

import static chatlab.instructor.oral.Numbers.bytes;
import static chatlab.instructor.oral.Numbers.text;

import chatlab.analysis.report.Analysis;
import chatlab.analysis.udp.Datagram;
import chatlab.analysis.udp.UdpConversation;
import java.util.ArrayList;
import java.util.List;

/** Asks about the chat's datagrams: those whose both ports are the same, as all clients use the chat's port. */
final class DatagramQuestions {
    private static final int HEADER = 8;
    private static final int CONVERSATIONS = 6;
    /** Below, services talk to each other in this way, too: DHCP, NTP, NetBIOS. */
    private static final int LOWEST_PORT = 1024;
    /** As multicast DNS does, which isn't the chat. */
    private static final int MULTICAST_DNS = 5353;

    private final String file;
    private final Analysis analysis;

    DatagramQuestions(String file, Analysis analysis) {
        this.file = file;
        this.analysis = analysis;
    }

    List<OralQuestion> ask() {
        List<OralQuestion> questions = new ArrayList<>();
        analysis.udp().stream()
                .filter(DatagramQuestions::isChat)
                .limit(CONVERSATIONS)
                .forEach(conversation -> {
                    questions.add(noHandshake(conversation));
                    questions.add(length(conversation.first()));
                });
        return questions;
    }

    private static boolean isChat(UdpConversation conversation) {
        int port = conversation.client().port();
        return port == conversation.server().port()
                && port >= LOWEST_PORT
                && port != MULTICAST_DNS
                && !conversation.server().address().isMulticastAddress();
    }

    private OralQuestion noHandshake(UdpConversation conversation) {
        Datagram first = conversation.first();
        return OralQuestion.onCapture(
                "no handshake",
                text(
                        "In your %s, frame %d is the first packet from %s to %s. Why is there no handshake before it, and"
                                + " how does the sender learn whether it arrived?",
                        file, first.frame(), conversation.client(), conversation.server()),
                text(
                        "It is a UDP datagram: UDP has no connections, so there is nothing to set up. The first packet carries"
                                + " the message at once, %s of it. The sender doesn't learn it: UDP has no acknowledgements, no"
                                + " order and no retransmission. A program that needs them has to do it itself.",
                        bytes(first.payloadBytes())));
    }

    private OralQuestion length(Datagram first) {
        return OralQuestion.onCapture(
                "UDP length",
                text(
                        "In your %s, the Length field of the datagram in frame %d says %,d. How many bytes of text did that"
                                + " program send, and what is the rest?",
                        file, first.frame(), first.length()),
                text(
                        "%,d - %d = %s. The rest is the UDP header: source port, destination port, length and checksum, two"
                                + " bytes each (RFC 768). A TCP header has 20 bytes or more.",
                        first.length(), HEADER, bytes(first.payloadBytes())));
    }
}
