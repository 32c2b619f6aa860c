package chatlab.analysis.page;

import chatlab.analysis.tcp.Handshake;
import chatlab.analysis.tcp.Segment;
import chatlab.analysis.tcp.TcpConnection;
import java.util.Optional;

/** A ladder in words: the three steps of the handshake with their own numbers, and how the connection ended. */
final class HandshakeStory {
    private final Markup page;
    private final ConnectionTrace trace;
    private final TcpConnection connection;

    HandshakeStory(Markup page, ConnectionTrace trace) {
        this.page = page;
        this.trace = trace;
        this.connection = trace.connection();
    }

    void write() {
        page.element("h4", "The handshake, step by step");
        Handshake syn = connection.syn();
        Handshake synAck = connection.synAck();
        if (syn == null && synAck == null) {
            page.element("p", "This capture has no handshake of this connection: it begins later.");
        } else {
            page.open("ol.steps").line();
            request(syn);
            answer(syn, synAck);
            confirmation(synAck);
            page.close().line();
            page.open("p.quiet")
                    .text("Numbers of the ")
                    .element("b.client", "client")
                    .text(" and of the ");
            page.element("b.server", "server")
                    .text(" have colours of their own: follow them from arrow to arrow.")
                    .close();
        }
        page.element("p", end());
    }

    private void request(Handshake syn) {
        if (syn == null) {
            page.element("li", "The client's SYN is missing in this capture.");
            return;
        }
        page.open("li").element("b", Words.format("Frame %d, SYN. ", syn.frame()));
        page.text("The client: “Let us begin. My bytes are numbered from ");
        page.element("span.client", "x = " + syn.sequence());
        page.text(".” This number is random.").close().line();
    }

    private void answer(Handshake syn, Handshake synAck) {
        if (synAck == null) {
            page.element("li", "There is no answer (SYN, ACK) in this capture.");
            return;
        }
        page.open("li").element("b", Words.format("Frame %d, SYN and ACK. ", synAck.frame()));
        page.text("The server: “Agreed. The next I expect from you is ");
        page.element("span.client", (syn == null ? "" : "x + 1 = ") + synAck.acknowledgement());
        page.text(" (a SYN counts as one byte). My own bytes are numbered from ");
        page.element("span.server", "y = " + synAck.sequence())
                .text(".”")
                .close()
                .line();
    }

    private void confirmation(Handshake synAck) {
        Optional<Arrow> third = trace.ladder().first().stream()
                .filter(arrow -> arrow.fromClient() && !arrow.isSyn() && arrow.has(Segment.ACK))
                .filter(arrow -> synAck != null && arrow.frame() > synAck.frame())
                .findFirst();
        if (third.isPresent()) {
            page.open("li")
                    .element("b", Words.format("Frame %d, ACK. ", third.get().frame()));
            page.text("The client: “And the next I expect from you is ");
            page.element("span.server", third.get().acknowledgement(connection));
            page.text(".” Now each side knows the other's numbers, and data can go both ways.")
                    .close()
                    .line();
        }
    }

    private String end() {
        return switch (connection.end()) {
            case FIN -> "At the end, FIN says “I have nothing more to send”. Each side says it for itself.";
            case RST -> "It ended with RST: one side broke the connection off.";
            case OPEN -> "When the capture ended, the connection was still open.";
        };
    }
}
