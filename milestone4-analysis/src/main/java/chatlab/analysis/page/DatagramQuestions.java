package chatlab.analysis.page;

import chatlab.analysis.udp.Datagram;
import java.util.Set;

/** Questions 7 to 12, about the UDP header, and the datagram that answers them. */
final class DatagramQuestions {
    private static final Set<String> FIELDS = Set.of("Source port", "Destination port", "Length", "Checksum");

    private final Markup page;
    private final FrameAnswer answer;
    private final Datagram datagram;

    DatagramQuestions(Markup page, DrawnCapture capture, Datagram datagram) {
        this.page = page;
        this.answer = new FrameAnswer(page, capture);
        this.datagram = datagram;
    }

    void write() {
        answer.heading("Q7, Q8, Q9", "The header of a datagram");
        String sizes = "four fields of 2 bytes each. Length says %d: 8 bytes of header and %,d of payload";
        answer.frame(datagram.frame(), Words.format(sizes, datagram.length(), datagram.payloadBytes()), FIELDS);
        answer.heading("Q10", "The largest payload");
        String largest = "Length in frame %d has 16 bits, so it could be 65,535 at most. It counts the 8 bytes of the "
                + "header, too: 65,535 − 8 = 65,527 bytes.";
        page.element("p", Words.format(largest, datagram.frame())).line();
        answer.heading("Q11, Q12", "The largest port number, and the number of UDP");
        String numbers =
                "A port number has 16 bits: at most 65,535. In the IP header of frame %d the protocol number is "
                        + "17: what follows is UDP.";
        page.element("p", Words.format(numbers, datagram.frame())).line();
    }
}
