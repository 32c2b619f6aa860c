package chatlab.analysis.page;

import chatlab.analysis.tcp.Segment;
import chatlab.analysis.tcp.TcpConnection;
import java.util.Map;

/** A ladder's arrows in words, for the labels and for readers who can't see the picture. */
final class LadderText {
    private final TcpConnection connection;
    private final Map<Integer, String> said;

    /** {@code said} has the payload of frames as text. */
    LadderText(TcpConnection connection, Map<Integer, String> said) {
        this.connection = connection;
        this.said = said;
    }

    /** How much payload there is, and how it begins unless something else is to be told; empty if there is none. */
    String payload(Arrow arrow) {
        if (arrow.payload() == 0) {
            return "";
        }
        String text = arrow.finding().isEmpty() ? said.getOrDefault(arrow.frame(), "") : "";
        return " · " + Words.count(arrow.payload(), "byte") + (text.isEmpty() ? "" : " “" + text + "”");
    }

    /** All of an arrow as a sentence. */
    String sentence(Arrow arrow) {
        String ack = arrow.has(Segment.ACK) ? ", acknowledgement number " + arrow.acknowledgement(connection) : "";
        String finding = arrow.finding().isEmpty() ? "" : ", " + arrow.finding();
        return Words.format(
                "Frame %d, %s to %s: %s, sequence number %s%s, %s of data%s.",
                arrow.frame(),
                Sides.name(arrow.fromClient()),
                Sides.name(!arrow.fromClient()),
                Arrow.flags(arrow.flags()),
                arrow.sequence(connection),
                ack,
                Words.count(arrow.payload(), "byte"),
                finding);
    }

    /** The whole ladder, a sentence for each arrow. */
    String description(LadderRows rows) {
        StringBuilder text = new StringBuilder();
        rows.first().forEach(arrow -> text.append(sentence(arrow)).append(' '));
        if (rows.between() > 0) {
            text.append(Words.format("Then %s. ", Words.count(rows.between(), "more segment")));
        }
        rows.last().forEach(arrow -> text.append(sentence(arrow)).append(' '));
        return text.toString().strip();
    }
}
