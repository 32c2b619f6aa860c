package chatlab.analysis;

import chatlab.analysis.capture.CaptureException;
import chatlab.analysis.evidence.Captures;
import chatlab.analysis.evidence.Evidence;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pcap4j.packet.TcpPacket;
import org.pcap4j.packet.TcpPacket.TcpHeader;

/** What a capture holds of a client's first connection to a server, and all its datagrams; in the order of capture. */
public final class Trace {
    private static final long NUMBERS = 1L << 32;

    private final InetAddress client;
    private final InetAddress server;
    private final List<Evidence> segments = new ArrayList<>();
    private final List<Evidence> datagrams = new ArrayList<>();
    private int clientPort = -1;
    private int serverPort = -1;

    private Trace(InetAddress client, InetAddress server) {
        this.client = client;
        this.server = server;
    }

    /** Reads a capture; throws CaptureException, with a message of one line, if it can't be read. */
    static Trace read(Path capture, InetAddress client, InetAddress server) throws CaptureException {
        Trace trace = new Trace(client, server);
        Captures.read(capture, (frame, time, packet) -> trace.add(new Evidence(frame, time, packet)));
        return trace;
    }

    private void add(Evidence packet) {
        if (packet.udp().isPresent()) {
            datagrams.add(packet);
        } else if (packet.tcp().isPresent() && isOfConnection(packet)) {
            segments.add(packet);
        }
    }

    private boolean isOfConnection(Evidence packet) {
        TcpHeader header = packet.tcp().orElseThrow().getHeader();
        boolean up = packet.source().equals(client) && packet.destination().equals(server);
        boolean down = packet.source().equals(server) && packet.destination().equals(client);
        if (!up && !down) {
            return false;
        }
        int ofClient = (up ? header.getSrcPort() : header.getDstPort()).valueAsInt();
        int ofServer = (up ? header.getDstPort() : header.getSrcPort()).valueAsInt();
        if (clientPort < 0) {
            clientPort = ofClient;
            serverPort = ofServer;
        }
        return ofClient == clientPort && ofServer == serverPort;
    }

    public InetAddress server() {
        return server;
    }

    /** The port number at which the server listens; the clients use the same one for UDP. */
    public int chatPort() {
        return serverPort;
    }

    /** The segments of the connection, of both sides; each {@link Evidence#tcp} is there. */
    public List<Evidence> segments() {
        return List.copyOf(segments);
    }

    /** All datagrams of the capture, whoever sent them; each {@link Evidence#udp} is there. */
    public List<Evidence> datagrams() {
        return List.copyOf(datagrams);
    }

    public boolean isFromClient(Evidence segment) {
        return segment.source().equals(client);
    }

    /** The flags of a segment as a number: 12 bits behind the 4 of the data offset (RFC 9293, section 3.1). */
    public static int flags(TcpHeader header) {
        byte[] bytes = header.getRawData();
        return (bytes[12] & 0x0F) << 8 | bytes[13] & 0xFF;
    }

    /** How many sequence numbers a segment uses up: one for each byte of payload, for the SYN and for the FIN. */
    public static int sequenceNumbers(TcpPacket segment) {
        TcpHeader header = segment.getHeader();
        int payload = segment.getPayload() == null ? 0 : segment.getPayload().length();
        return payload + (header.getSyn() ? 1 : 0) + (header.getFin() ? 1 : 0);
    }

    /** How far one sequence number is behind another; they begin again with 0 after 4,294,967,295. */
    public static long distance(long from, long to) {
        return Math.floorMod(to - from, NUMBERS);
    }
}
