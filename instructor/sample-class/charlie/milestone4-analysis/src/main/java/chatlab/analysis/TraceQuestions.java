package chatlab.analysis;

import static chatlab.hole.Hole.hole;

import chatlab.analysis.evidence.Evidence;
import java.util.ArrayList;
import java.util.List;
import org.pcap4j.packet.TcpPacket;
import org.pcap4j.packet.TcpPacket.TcpHeader;
import org.pcap4j.packet.UdpPacket.UdpHeader;

/** Answers Q3 to Q9 for any capture, as lines of the form {@code question=value}. */
public final class TraceQuestions {
    private final Trace trace;

    /** {@link Startup} calls this constructor and {@link #answer}: keep their parameters. */
    public TraceQuestions(Trace trace) {
        this.trace = trace;
    }

    /** Prints all answers. */
    public void answer() {
        answerSyn();
        answerSynAck();
        answerWindow();
        answerRetransmissions();
        answerDatagram();
    }

    /** Q3: the segment that asks for the connection. */
    private void answerSyn() {
        for (Evidence segment : trace.segments()) {
            TcpHeader header = header(segment);
            if (isSyn(header)) {
                print("Q3.frame", segment.frame());
                print("Q3.sequence", sequenceNumber(header));
                print("Q3.flags", "0x%03x".formatted(Trace.flags(header)));
                return;
            }
        }
    }

    /** Q4: the segment that answers it. */
    private void answerSynAck() {
        for (Evidence segment : trace.segments()) {
            TcpHeader header = header(segment);
            if (isSynAck(header)) {
                print("Q4.frame", segment.frame());
                print("Q4.sequence", sequenceNumber(header));
                print("Q4.acknowledgement", acknowledgementNumber(header));
                print("Q4.flags", "0x%03x".formatted(Trace.flags(header)));
                return;
            }
        }
    }

    private static boolean isSyn(TcpHeader header) {
        // fill in 1: true if the SYN flag is set and the ACK flag is not
        return hole(1);
    }

    private static long sequenceNumber(TcpHeader header) {
        // fill in 2: the sequence number, from 0 to 4,294,967,295; half of these don't fit into an int
        return hole(2);
    }

    private static boolean isSynAck(TcpHeader header) {
        // fill in 3: true if the SYN flag and the ACK flag are both set
        return hole(3);
    }

    private static long acknowledgementNumber(TcpHeader header) {
        // fill in 4: the acknowledgement number, from 0 to 4,294,967,295
        return hole(4);
    }

    /** Q5: the smallest window in a header, of both sides, and the first frame that has it. */
    private void answerWindow() {
        int smallest = Integer.MAX_VALUE;
        int frame = 0;
        for (Evidence segment : trace.segments()) {
            TcpHeader header = header(segment);

            // fill in 5: whether this segment's window is smaller than the smallest so far;
            // in a segment with the RST flag the window says nothing
            boolean isSmaller = hole(5);

            if (isSmaller) {
                smallest = header.getWindowAsInt();
                frame = segment.frame();
            }
        }
        print("Q5.frame", frame);
        print("Q5.value", smallest);
    }

    /** Q6: the frames of segments that were sent again. */
    private void answerRetransmissions() {
        Sender client = new Sender();
        Sender server = new Sender();
        List<Integer> frames = new ArrayList<>();
        for (Evidence segment : trace.segments()) {
            Sender sender = trace.isFromClient(segment) ? client : server;
            if (sender.sendsAgain(segment.tcp().orElseThrow())) {
                frames.add(segment.frame());
            }
        }
        print("Q6.retransmissions", !frames.isEmpty());
        print("Q6.frames", frames);
    }

    /** One side of the connection, and how far it has got with its sequence numbers. */
    private static final class Sender {
        private long first = -1;
        private long used;

        /** Whether all that a segment brings was sent before. Counts from the first sequence number of this side. */
        boolean sendsAgain(TcpPacket segment) {
            long sequence = segment.getHeader().getSequenceNumberAsLong();
            first = first < 0 ? sequence : first;
            long start = Trace.distance(first, sequence);
            long end = start + Trace.sequenceNumbers(segment);

            // fill in 6: whether the segment uses up sequence numbers, from start up to but not including end,
            // and all of them are below those used so far; a segment that uses up none can't be sent again
            boolean isAgain = hole(6);

            used = Math.max(used, end);
            return isAgain;
        }
    }

    /** Q7 to Q9: the header of the first datagram with a chat message between two clients. */
    private void answerDatagram() {
        for (Evidence datagram : trace.datagrams()) {
            UdpHeader header = datagram.udp().orElseThrow().getHeader();
            if (isChatMessage(datagram, header)) {
                print("Q7.sourcePort", header.getSrcPort().valueAsInt());
                print("Q7.destinationPort", header.getDstPort().valueAsInt());
                print("Q7.checksum", "0x%04x".formatted(header.getChecksum()));
                print("Q8.header", header.length());
                print("Q9.frame", datagram.frame());
                print("Q9.length", length(header));
                return;
            }
        }
    }

    private boolean isChatMessage(Evidence datagram, UdpHeader header) {
        // fill in 7: true if it goes to the port of the chat, and neither its source nor its destination is the server
        return hole(7);
    }

    private static int length(UdpHeader header) {
        // fill in 8: the Length field, from 8 to 65,535; half of these don't fit into a short
        return hole(8);
    }

    private static TcpHeader header(Evidence segment) {
        return segment.tcp().orElseThrow().getHeader();
    }

    private static void print(String question, Object value) {
        System.out.println(question + "=" + value);
    }

    /** Starts the program: {@code CAPTURE CLIENT SERVER}, a file and two IP addresses. */
    public static void main(String[] arguments) throws Exception {
        Startup.run(arguments);
    }
}
