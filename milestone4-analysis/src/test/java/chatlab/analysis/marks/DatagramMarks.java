package chatlab.analysis.marks;

import chatlab.analysis.answers.Answer;
import chatlab.analysis.answers.Answers;
import chatlab.analysis.capture.CaptureException;
import chatlab.analysis.evidence.Captures;
import chatlab.analysis.evidence.Evidence;
import chatlab.analysis.headers.Endpoint;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.question.Part;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.pcap4j.packet.IpV4Packet;
import org.pcap4j.packet.UdpPacket.UdpHeader;

/** Marks what was said of one datagram, Q9. */
final class DatagramMarks {
    private static final int HEADER_BYTES = 8;
    private static final int ETHERNET_HEADER_BYTES = 14;
    private static final int DNS = 53;

    private final Answers answers;
    private final LabCaptures captures;

    DatagramMarks(Answers answers, LabCaptures captures) {
        this.answers = answers;
        this.captures = captures;
    }

    List<Part> parts() {
        return List.of(datagram(), length(), covers());
    }

    private Part datagram() {
        return part("datagram", 1, "the frame of a chat message between two clients", List.of(), this::judge);
    }

    private Part length() {
        Answer length = answers.get("Q9.length");
        return part(
                "length",
                2,
                "the Length field of that datagram",
                List.of(length),
                evidence -> evidence.udp()
                        .map(udp -> judgeLength(
                                length.number(), evidence, udp.getHeader().getLengthAsInt()))
                        .orElse(Verdict.wrong("Length is a field of UDP: name a frame with a datagram in it.")));
    }

    private Part covers() {
        return Marking.part(
                "covers",
                2,
                answers.get("Q9.covers"),
                "\"header\", \"payload\" or \"header+payload\", whichever it is",
                answer -> {
                    String given = answer.text().toLowerCase(Locale.ROOT);
                    return Verdict.of(given.contains("header")
                                    && given.matches(".*\\b(payload|data)\\b.*")
                                    && !given.contains("not")
                            || given.equals("both"));
                });
    }

    /** Marks something of the packet in the frame that was named. */
    private Part part(String what, int points, String expected, List<Answer> more, Function<Evidence, Verdict> judge) {
        Answer capture = answers.get("Q9.capture");
        Answer frame = answers.get("Q9.frame");
        List<Answer> said = more.isEmpty() ? List.of(capture, frame) : more;
        try {
            return Marking.part(what, points, said, expected, () -> {
                more.forEach(Answer::number);
                LabCapture named = captures.named(capture.text());
                if (named == null) {
                    return Verdict.wrong("The captures are \"chatserver\", \"client1\" and \"client2\".");
                }
                return evidence(named, frame.number())
                        .map(judge)
                        .orElse(Verdict.wrong("There is no IP packet in that frame of " + named.label() + "."));
            });
        } catch (UnmetExpectation e) {
            return new Part(what, 0, points, e.expected(), e.actual(), null);
        }
    }

    private static Optional<Evidence> evidence(LabCapture capture, long frame) {
        capture.analysis();
        try {
            return frame == (int) frame ? Captures.frame(capture.file(), (int) frame) : Optional.empty();
        } catch (CaptureException e) {
            throw new UnmetExpectation("a capture of the chat, " + capture.label(), e.getMessage());
        }
    }

    private Verdict judge(Evidence evidence) {
        if (evidence.udp().isEmpty()) {
            return Verdict.wrong("That frame holds no UDP datagram: messages to one client alone go over UDP.");
        }
        UdpHeader header = evidence.udp().get().getHeader();
        Endpoint source = new Endpoint(evidence.source(), header.getSrcPort().valueAsInt());
        Endpoint destination =
                new Endpoint(evidence.destination(), header.getDstPort().valueAsInt());
        if (source.port() == DNS || destination.port() == DNS) {
            return Verdict.wrong("That datagram asks the name server for an address, or answers.");
        }
        return captures.isChatDatagram(source, destination)
                ? Verdict.RIGHT
                : Verdict.wrong("That datagram is no chat message between two clients: who sent it, to which port?");
    }

    private static Verdict judgeLength(long given, Evidence evidence, int right) {
        if (given == right) {
            return Verdict.RIGHT;
        }
        int ip = evidence.packet().getHeader() instanceof IpV4Packet.IpV4Header header
                ? header.getTotalLengthAsInt()
                : evidence.packet().length();
        if (given == ip) {
            return Verdict.wrong("That is the length in the IP header; UDP has a field of its own.");
        }
        if (given == ip + ETHERNET_HEADER_BYTES) {
            return Verdict.wrong("That is the length of the whole frame; UDP has a field of its own.");
        }
        return given == right - HEADER_BYTES
                ? Verdict.wrong("That is the payload alone: look at the field itself.")
                : Verdict.WRONG;
    }
}
