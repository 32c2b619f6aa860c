package chatlab.analysis.page;

import chatlab.analysis.headers.Endpoint;
import java.net.InetAddress;
import java.util.List;

/** The hosts on their network, and below them a line for each two that talked. */
final class NetworkPicture {
    private static final int WIDTH = 720;
    private static final int BOX = 80;
    private static final int LINE = 17;
    private static final int BUS = 112;
    private static final int FIRST_ROW = 166;
    private static final int ROW = 40;
    private static final int MOST_ROWS = 16;
    /** An address with more characters goes into two lines. */
    private static final int LONGEST = 19;
    /** About half the width of a character. */
    private static final double HALF = 3.5;

    private final Network network;
    private final List<Talk> talks;
    private Markup page;

    NetworkPicture(Network network) {
        this.network = network;
        this.talks = network.drawn().stream().limit(MOST_ROWS).toList();
    }

    void draw(Markup page) {
        this.page = page;
        int height = FIRST_ROW + talks.size() * ROW - 16;
        page.open("svg", "viewBox", "0 0 720 " + height, "role", "img", "aria-labelledby", "net net-d");
        page.element("title", "The hosts, and who talked to whom", "id", "net");
        page.element("desc", description(), "id", "net-d").line();
        page.empty("path.bus", "d", Words.format("M20 %dH700", BUS));
        for (InetAddress host : network.hosts()) {
            host(host, height);
        }
        int y = FIRST_ROW;
        for (Talk talk : talks) {
            talk(talk, y);
            y += ROW;
        }
        page.close().line();
    }

    private double x(InetAddress host) {
        double column = (double) WIDTH / network.hosts().size();
        return column * (network.hosts().indexOf(host) + 0.5);
    }

    private void host(InetAddress host, int height) {
        double x = x(host);
        double width = Math.min(150, WIDTH / network.hosts().size() - 8);
        String style = network.isServer(host) ? "server" : "client";
        page.empty("path.life", "d", Words.format("M%s %dV%d", Markup.number(x), BOX, height));
        page.empty("rect.host." + style, "x", x - width / 2, "y", 4, "width", width, "height", BOX - 4, "rx", 8);
        List<String> lines = lines(host);
        boolean recorded = !network.recordings(host).isEmpty();
        double y = 4 + (BOX - 4 - LINE * (lines.size() + (recorded ? 2 : 1))) / 2.0 + 13;
        page.element("text.name.middle." + style, network.role(host), "x", x, "y", y);
        for (String line : lines) {
            y += LINE;
            page.element("text.middle", line, "x", x, "y", y);
        }
        if (recorded) {
            page.element("text.quiet.middle", "recorded here", "x", x, "y", y + LINE);
        }
        page.empty("circle.plug", "cx", x, "cy", BUS, "r", 5).line();
    }

    private static List<String> lines(InetAddress host) {
        String text = Endpoint.text(host);
        int colon = text.lastIndexOf(':', text.length() / 2 + 2);
        return text.length() <= LONGEST || colon < 0
                ? List.of(text)
                : List.of(text.substring(0, colon + 1), text.substring(colon + 1));
    }

    private void talk(Talk talk, int y) {
        double from = x(talk.from());
        double to = x(talk.to());
        int direction = to >= from ? 1 : -1;
        String style = talk.isTcp() ? "tcp" : "udp";
        page.open("g.talk").element("title", sentence(talk));
        String line = Words.format("M%s %dH%s", Markup.number(from), y, Markup.number(to - direction * 8));
        page.empty("path.line." + style, "d", line);
        page.empty("circle.head", "cx", from, "cy", y, "r", 4);
        page.empty("path.head", "d", Words.format("M%s %dl%d -5v10z", Markup.number(to), y, -direction * 11));
        double half = talk.words().length() * HALF;
        double middle = Math.max(half, Math.min(WIDTH - half, (from + to) / 2));
        page.element("text.label.middle", talk.words(), "x", middle, "y", y - 8);
        page.close().line();
    }

    private static String sentence(Talk talk) {
        return Words.format("%s to %s: %s.", Endpoint.text(talk.from()), Endpoint.text(talk.to()), talk.words());
    }

    private String description() {
        StringBuilder text = new StringBuilder();
        talks.forEach(talk -> text.append(sentence(talk)).append(' '));
        return text.toString().strip();
    }

    /** For how many lines there was no room. */
    int left() {
        return network.drawn().size() - talks.size();
    }
}
