package chatlab.analysis.page;

import chatlab.analysis.tcp.Retransmission;
import chatlab.analysis.tcp.TcpConnection;
import chatlab.analysis.tcp.TcpDirection;
import chatlab.analysis.tcp.Window;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The pictures of one connection: ladder, sequence numbers, windows; each with words that tell what is to be seen. */
final class ConnectionPictures {
    private static final String FLOW_CONTROL =
            "Each segment tells how many bytes its sender has room for. The other side "
                    + "may not have more than that on the way.";

    private static final String RHYTHM = "The line follows the bars: an acknowledgement comes one round trip later.";
    private static final String GAP =
            "While a segment is missing, the line stays flat: the receiver acknowledges only what "
                    + "it has without a gap. When the segment has been sent again and arrives, the line jumps up.";

    private final Markup page;
    private final ConnectionTrace trace;
    private final TcpConnection connection;
    private final Map<Integer, String> said;
    private final String id;

    /** Pictures of a connection at the place {@code id}; {@code said} has the payload of frames as text. */
    ConnectionPictures(Markup page, ConnectionTrace trace, Map<Integer, String> said, String id) {
        this.page = page;
        this.trace = trace;
        this.connection = trace.connection();
        this.said = said;
        this.id = id;
    }

    void write() {
        page.open("section", "id", id);
        page.element("h3", Words.format("%s to %s", connection.client(), connection.server()))
                .line();
        Figure ladder = new Figure(page, "Ladder of the segments");
        ladder.picture(() -> new Ladder(connection, trace.ladder(), said).draw(page, id + "-ladder"));
        ladder.words(() -> new HandshakeStory(page, trace).write());
        sequence(true);
        sequence(false);
        windows();
        page.close().line();
    }

    private void sequence(boolean ofClient) {
        SequenceChart chart = trace.sequence(ofClient);
        if (chart.isEmpty()) {
            page.element("p.nothing", Words.format("The %s sent no data.", Sides.name(ofClient)))
                    .line();
            return;
        }
        String title = Words.format("What the %s sent, and what was acknowledged", Sides.name(ofClient));
        String words = sequenceWords(ofClient);
        chart(title, id + "-" + Sides.name(ofClient), words, chart::draw, () -> {
            String receiver = Sides.name(!ofClient);
            key("bars." + Sides.name(ofClient), "M3 5v11M11 3v8M19 5v4", "a segment, from its first byte to its last");
            key("line." + receiver, "M0 14H8V8H16V3H22", Words.format("up to here the %s acknowledged", receiver));
            if (chart.retransmissions() > 0) {
                key("mark.again", "M11 14l-5 -9h10z", "sent again");
            }
            if (chart.duplicateAcknowledgements() > 0) {
                key("mark.duplicate", "M7 5l8 8m0 -8l-8 8", "the same acknowledgement again");
            }
            page.close().element("p", words);
            page.element("p", chart.retransmissions() > 0 ? GAP : RHYTHM);
        });
    }

    private String sequenceWords(boolean ofClient) {
        TcpDirection direction = ofClient
                ? connection.directions().clientToServer()
                : connection.directions().serverToClient();
        String sent = Words.format(
                "The %s sent %s of data.", Sides.name(ofClient), Words.count(direction.payloadBytes(), "byte"));
        if (connection.headersCut() > 0) {
            return sent + " The capture cut headers off: what was sent again can't be told.";
        }
        List<Integer> again =
                direction.retransmissions().stream().map(Retransmission::frame).toList();
        return sent + (again.isEmpty() ? " Nothing was sent again." : " Sent again: " + Words.frames(again) + ".");
    }

    private void windows() {
        WindowChart chart = trace.windows();
        String words = windowWords();
        chart("How much room each side has", id + "-window", words, chart::draw, () -> {
            key("line.client", "M0 12H8V6H22", "window of the client");
            key("line.server", "M0 12H8V6H22", "window of the server");
            if (chart.zeroWindows() > 0) {
                key("mark.zero", "M11 3l6 6l-6 6l-6 -6z", "no room left: the sender must wait");
            }
            if (chart.windowFulls() > 0) {
                key("mark.full", "M11 4l6 10h-12z", "a segment filled the window");
            }
            page.close().element("p", FLOW_CONTROL).element("p", words);
        });
    }

    private String windowWords() {
        Window smallest = connection.minWindow();
        if (smallest == null) {
            return "No segment tells a window.";
        }
        String side = smallest.advertisedBy().name().toLowerCase(Locale.ROOT);
        String size = Words.count(smallest.bytes(), "byte");
        return Words.format(
                "The smallest window is %s, of the %s in frame %d. %s",
                size,
                side,
                smallest.frame(),
                connection.senderThrottled()
                        ? "A sender was throttled: the other side had no more room, or only as much as it filled."
                        : "No sender was throttled.");
    }

    /** A chart; {@code words} closes the list of signs that it begins with. */
    private void chart(String title, String name, String description, Consumer<Markup> draw, Runnable words) {
        Figure figure = new Figure(page, title);
        figure.picture(() -> {
            String box = Words.format("0 0 %d %d", Chart.WIDTH, Chart.HEIGHT);
            page.open("svg.chart", "viewBox", box, "role", "img", "aria-labelledby", name + " " + name + "-d");
            page.element("title", title, "id", name)
                    .element("desc", description, "id", name + "-d")
                    .line();
            draw.accept(page);
            page.close().line();
        });
        figure.words(() -> {
            page.element("h4", title).open("ul.key");
            words.run();
        });
    }

    private void key(String style, String path, String words) {
        page.open("li").open("svg", "viewBox", "0 0 22 18", "aria-hidden", true);
        page.empty("path." + style, "d", path).close().text(words).close().line();
    }
}
