package chatlab.analysis.page;

import chatlab.analysis.report.Analysis;
import chatlab.analysis.tcp.TcpConnection;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A chapter for each capture, with pictures of its connections. */
final class CaptureChapters {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** So much of a payload is quoted in a ladder. */
    private static final int ON_AN_ARROW = 24;

    private static final int MOST_WARNINGS = 10;
    private static final int MOST_LINKS = 10;

    private final Markup page;
    private final List<DrawnCapture> captures;

    CaptureChapters(Markup page, List<DrawnCapture> captures) {
        this.page = page;
        this.captures = captures;
    }

    void write() {
        for (int i = 0; i < captures.size(); i++) {
            chapter(captures.get(i), id(i));
        }
    }

    /** The place of a capture's chapter in the page. */
    static String id(int index) {
        return "capture" + index;
    }

    private static String id(int index, ConnectionTrace trace) {
        return id(index) + "-" + trace.connection().stream();
    }

    private void chapter(DrawnCapture capture, String id) {
        Analysis analysis = capture.analysis();
        page.open("section.chapter", "id", id).element("h2", capture.name()).line();
        page.element("p", summary(analysis)).line();
        if (!analysis.warnings().isEmpty()) {
            page.open("ul.warnings");
            analysis.warnings().stream().limit(MOST_WARNINGS).forEach(warning -> page.element("li", warning));
            page.close().line();
        }
        long elsewhere = drawnElsewhere(capture);
        long left = analysis.tcp().size() - elsewhere - capture.traces().size();
        if (left > 0) {
            String words = "Drawn here: %s, those with the most segments. Not drawn: %,d more.";
            page.element("p", Words.format(words, Words.count(capture.traces().size(), "connection"), left));
        }
        for (ConnectionTrace trace : capture.traces()) {
            new ConnectionPictures(page, trace, said(capture), id(captures.indexOf(capture), trace)).write();
        }
        page.close().line();
    }

    private static String summary(Analysis analysis) {
        String content = Words.format(
                "%s, with %s and %s.",
                Words.count(analysis.packets(), "packet"),
                Words.count(analysis.tcp().size(), "TCP connection"),
                Words.count(analysis.udp().size(), "UDP conversation"));
        if (analysis.packets() == 0) {
            return content;
        }
        long milliseconds = Duration.between(analysis.start(), analysis.end()).toMillis();
        String span =
                milliseconds < 1000 ? Words.count(milliseconds, "millisecond") : milliseconds / 100 / 10.0 + " seconds";
        return content + Words.format(" Recorded on %s (UTC), for %s.", MOMENT.format(analysis.start()), span);
    }

    /** Tells of connections that another capture shows, too, and where they are drawn; returns how many those are. */
    private long drawnElsewhere(DrawnCapture capture) {
        long count = 0;
        for (TcpConnection connection : capture.analysis().tcp()) {
            for (int i = 0; i < captures.indexOf(capture); i++) {
                ConnectionTrace drawn = captures.get(i).drawn(connection);
                if (drawn != null && ++count <= MOST_LINKS) {
                    link(connection, drawn, i);
                }
            }
        }
        return count;
    }

    private void link(TcpConnection connection, ConnectionTrace drawn, int other) {
        page.open("p").text("The connection ");
        String name = Words.format("%s to %s", connection.client(), connection.server());
        page.element("a", name, "href", "#" + id(other, drawn));
        page.text(Words.format(
                " is drawn above, as %s shows it.", captures.get(other).name()));
        if (connection.syn() != null) {
            String frames = " The same SYN is frame %d there and frame %d here.";
            page.text(Words.format(
                    frames, drawn.connection().syn().frame(), connection.syn().frame()));
        }
        page.close().line();
    }

    private static Map<Integer, String> said(DrawnCapture capture) {
        Map<Integer, String> said = new HashMap<>();
        capture.evidence()
                .forEach((frame, evidence) ->
                        evidence.tcp().ifPresent(tcp -> said.put(frame, Payload.text(tcp.getPayload(), ON_AN_ARROW))));
        return said;
    }
}
