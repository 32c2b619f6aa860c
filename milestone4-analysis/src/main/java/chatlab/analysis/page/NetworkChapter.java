package chatlab.analysis.page;

import java.util.List;

/** The chapter of all captures together: the hosts, and who talked to whom. */
final class NetworkChapter {
    private final Markup page;
    private final Network network;
    private final NetworkPicture picture;

    NetworkChapter(Markup page, List<DrawnCapture> captures) {
        this.page = page;
        this.network = new Network(captures);
        this.picture = new NetworkPicture(network);
    }

    void write() {
        page.open("section.chapter", "id", "network")
                .element("h2", "Who talked to whom")
                .line();
        if (network.talks().isEmpty()) {
            page.element("p.nothing", "Nobody: there is neither TCP nor UDP to be shown.");
        } else {
            Figure figure = new Figure(page, "The hosts, and who talked to whom");
            figure.picture(() -> picture.draw(page));
            figure.words(this::words);
        }
        page.close().line();
    }

    private void words() {
        page.element("p", "The boxes are hosts. The bar is the network that joins them.");
        page.element("p", "Each line below is a conversation. It begins at the dot: this host spoke first.");
        page.open("p").element("b", "Solid line: ").text("TCP, a connection with a handshake. ");
        page.element("b", "Dashed line: ")
                .text("UDP, datagrams that are just sent.")
                .close();
        if (network.allHosts() > network.hosts().size()) {
            String shown = "Shown are the %d hosts with the most packets, of %,d.";
            page.element("p", Words.format(shown, network.hosts().size(), network.allHosts()));
        }
        if (picture.left() > 0) {
            page.element("p", "There is no room for " + Words.count(picture.left(), "more line") + ".");
        }
    }
}
