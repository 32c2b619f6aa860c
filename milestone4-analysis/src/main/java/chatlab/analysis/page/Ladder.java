package chatlab.analysis.page;

import chatlab.analysis.headers.Endpoint;
import chatlab.analysis.tcp.Segment;
import chatlab.analysis.tcp.TcpConnection;
import java.util.List;
import java.util.Map;

/** The segments of a connection as arrows between two lines, one for each side; time goes down. */
final class Ladder {
    private static final int CLIENT = 150;
    private static final int SERVER = 610;
    private static final int MIDDLE = (CLIENT + SERVER) / 2;
    private static final int FIRST_ROW = 90;
    private static final int ROW = 52;
    private static final int SLOPE = 12;

    private final TcpConnection connection;
    private final LadderRows rows;
    private final LadderText text;
    private Markup page;

    /** A ladder; {@code said} has the payload of frames as text. */
    Ladder(TcpConnection connection, LadderRows rows, Map<Integer, String> said) {
        this.connection = connection;
        this.rows = rows;
        this.text = new LadderText(connection, said);
    }

    void draw(Markup page, String id) {
        this.page = page;
        int count = rows.first().size() + rows.last().size() + (rows.between() > 0 ? 1 : 0);
        int height = FIRST_ROW + count * ROW;
        page.open("svg", "viewBox", "0 0 720 " + height, "role", "img", "aria-labelledby", id + " " + id + "-d");
        page.element("title", Words.format("Ladder of the segments, %s", connection.client()), "id", id);
        page.element("desc", text.description(rows), "id", id + "-d").line();
        side(true, CLIENT, connection.client(), height);
        side(false, SERVER, connection.server(), height);
        int y = arrows(rows.first(), FIRST_ROW);
        if (rows.between() > 0) {
            gap(y);
            y += ROW;
        }
        arrows(rows.last(), y);
        page.close().line();
    }

    private void side(boolean client, int x, Endpoint endpoint, int height) {
        String style = Sides.name(client);
        page.empty("path.life." + style, "d", "M" + x + " 58V" + (height - 10));
        page.element("text.name.middle." + style, style, "x", x, "y", 18);
        page.element("text.middle", Endpoint.text(endpoint.address()), "x", x, "y", 35);
        page.element("text.quiet.middle", "port " + endpoint.port(), "x", x, "y", 50)
                .line();
    }

    /** Draws rows from a height on; returns where the next one goes. */
    private int arrows(List<Arrow> arrows, int from) {
        int y = from;
        LadderPhase phase = LadderPhase.DATA;
        int begin = y;
        for (Arrow arrow : arrows) {
            LadderPhase next = LadderPhase.of(arrow, phase, connection);
            if (next != phase) {
                bracket(phase, begin, y - ROW);
                begin = y;
            }
            phase = next;
            arrow(arrow, y);
            y += ROW;
        }
        bracket(phase, begin, y - ROW);
        return y;
    }

    /** Tells at the edge what some rows are together. */
    private void bracket(LadderPhase phase, int from, int to) {
        if (!phase.words().isEmpty() && to >= from) {
            page.empty("path.bracket", "d", Words.format("M622 %dh6V%dh-6", from - 10, to + SLOPE + 10));
            page.element("text.quiet", phase.words(), "x", 636, "y", (from + to + SLOPE) / 2 + 4);
        }
    }

    private void arrow(Arrow arrow, int y) {
        int start = arrow.fromClient() ? CLIENT : SERVER;
        int direction = arrow.fromClient() ? 1 : -1;
        int end = (arrow.fromClient() ? SERVER : CLIENT) - direction * 2;
        String style = Sides.name(arrow.fromClient());
        page.open("g.arrow").element("title", text.sentence(arrow));
        page.element("text.frame", "frame " + arrow.frame(), "x", 0, "y", y - 2);
        page.element("text.quiet", Words.format("%.6f s", arrow.time() / 1e9), "x", 0, "y", y + 14);
        page.empty("path.line." + style, "d", Words.format("M%d %dL%d %d", start, y, end, y + SLOPE));
        page.empty("path.head." + style, "d", Words.format("M%d %dl%d -5v8z", end, y + SLOPE, -direction * 10));
        above(arrow, y - 5);
        below(arrow, y + SLOPE + 14);
        page.close().line();
    }

    /** What it is. */
    private void above(Arrow arrow, int y) {
        page.open("text.middle", "x", MIDDLE, "y", y);
        page.element("tspan.flags." + Sides.name(arrow.fromClient()), Arrow.flags(arrow.flags()));
        page.element("tspan", text.payload(arrow));
        if (!arrow.finding().isEmpty()) {
            page.element("tspan.remark", " · " + arrow.finding());
        }
        page.close();
    }

    /** Its numbers, each in the colour of the side that counts so. */
    private void below(Arrow arrow, int y) {
        page.open("text.numbers.middle", "x", MIDDLE, "y", y);
        page.element("tspan.quiet", "seq ");
        page.element("tspan." + Sides.name(arrow.fromClient()), arrow.sequence(connection));
        if (arrow.has(Segment.ACK)) {
            page.element("tspan.quiet", "\u2003ack ");
            page.element("tspan." + Sides.name(!arrow.fromClient()), arrow.acknowledgement(connection));
        }
        page.close();
    }

    private void gap(int y) {
        page.empty("path.gap", "d", Words.format("M%d %dv36M%d %dv36", CLIENT, y - 22, SERVER, y - 22));
        page.element("text.quiet.middle", Words.count(rows.between(), "more segment"), "x", MIDDLE, "y", y)
                .line();
    }
}
