package chatlab.analysis.page;

import chatlab.analysis.tcp.TcpConnection;
import chatlab.analysis.udp.UdpConversation;
import java.util.List;
import java.util.Optional;

/** The chapter with the questions of milestone 4 that packets answer, each with the frame that does. */
final class Questions {
    private static final String ABOUT =
            "Q3 to Q6 are about one connection, here that of %s to %s in %s. Another one is " + "chosen with --client.";

    private final Markup page;
    private final List<DrawnCapture> captures;

    Questions(Markup page, List<DrawnCapture> captures) {
        this.page = page;
        this.captures = captures;
    }

    void write() {
        page.open("section.chapter", "id", "questions");
        page.element("h2", "Questions 3 to 12").line();
        captures.stream()
                .filter(capture -> !capture.traces().isEmpty())
                .findFirst()
                .ifPresentOrElse(this::connection, () -> none("Q3 to Q6: there is no TCP connection."));
        datagram();
        page.close().line();
    }

    private void none(String why) {
        page.element("p.nothing", why).line();
    }

    private void connection(DrawnCapture capture) {
        TcpConnection connection = chosen(capture);
        page.element("p", Words.format(ABOUT, connection.client(), connection.server(), capture.name()))
                .line();
        new ConnectionQuestions(page, capture, connection).write();
    }

    /** The first that another capture shows, too: at a server, that is client1's. */
    private TcpConnection chosen(DrawnCapture capture) {
        List<TcpConnection> drawn =
                capture.traces().stream().map(ConnectionTrace::connection).toList();
        return drawn.stream()
                .filter(connection -> captures.stream().anyMatch(other -> other != capture && other.shows(connection)))
                .findFirst()
                .orElse(drawn.get(0));
    }

    private void datagram() {
        for (DrawnCapture capture : captures) {
            Optional<UdpConversation> best = Datagrams.best(capture);
            if (best.isPresent()) {
                new DatagramQuestions(page, capture, best.get().first()).write();
                return;
            }
        }
        none("Q7 to Q12: there is no datagram.");
    }
}
