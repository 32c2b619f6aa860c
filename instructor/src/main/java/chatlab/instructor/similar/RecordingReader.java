package chatlab.instructor.similar;

import chatlab.analysis.capture.CaptureException;
import chatlab.analysis.evidence.Captures;
import chatlab.analysis.report.Analysis;
import chatlab.analysis.report.Analyzer;
import chatlab.analysis.tcp.Rules;
import chatlab.analysis.tcp.Segment;
import chatlab.analysis.tcp.TcpConnection;
import chatlab.instructor.marks.MarkedStudent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pcap4j.packet.IpPacket;
import org.pcap4j.packet.IpV4Packet;
import org.pcap4j.packet.Packet;
import org.pcap4j.packet.TcpPacket;

/** Reads the connections in a capture, with the first packets of each. */
final class RecordingReader {
    /** So many packets of a connection are looked at, and of a capture; more would tell no more. */
    private static final int PACKETS = 40;

    private static final int PACKETS_OF_ALL = 100_000;

    private final Map<Integer, Integer> streams = new HashMap<>();
    private final Map<Integer, Integer> counts = new HashMap<>();
    private final Map<Integer, Fingerprint> fingerprints = new HashMap<>();

    private RecordingReader() {}

    /** The connections in all of a student's captures that can be read; of others {@code grade.json} tells why not. */
    static List<Recorded> read(MarkedStudent student) throws IOException {
        List<Recorded> found = new ArrayList<>();
        for (Path file : student.captures()) {
            try {
                found.addAll(new RecordingReader().read(student.name(), file));
            } catch (CaptureException e) {
                continue;
            }
        }
        return found;
    }

    private List<Recorded> read(String student, Path file) throws CaptureException {
        Analysis analysis = Analyzer.analyze(file, Rules.WIRESHARK_4_4, this::note);
        for (TcpConnection connection : analysis.tcp()) {
            fingerprints.put(connection.stream(), new Fingerprint(connection.client()));
        }
        Captures.read(file, (frame, time, packet) -> look(frame, packet));
        return analysis.tcp().stream()
                .map(connection -> recorded(student, file.getFileName().toString(), connection))
                .toList();
    }

    private void note(Segment segment) {
        int count = counts.merge(segment.stream(), 1, Integer::sum);
        if (count <= PACKETS && streams.size() < PACKETS_OF_ALL && !segment.isCapturedTwice()) {
            streams.put(segment.frame(), segment.stream());
        }
    }

    private void look(int frame, IpPacket packet) {
        Integer stream = streams.get(frame);
        TcpPacket tcp = packet.get(TcpPacket.class);
        if (stream != null && tcp != null) {
            Fingerprint fingerprint = fingerprints.get(stream);
            boolean isFromClient = fingerprint.isClient(
                    packet.getHeader().getSrcAddr(),
                    tcp.getHeader().getSrcPort().valueAsInt());
            if (packet.getHeader() instanceof IpV4Packet.IpV4Header header) {
                fingerprint.identification(isFromClient, header.getIdentificationAsInt());
            }
            Packet payload = tcp.getPayload();
            fingerprint.payload(isFromClient, payload == null ? new byte[0] : payload.getRawData());
        }
    }

    private Recorded recorded(String student, String file, TcpConnection connection) {
        Fingerprint fingerprint = fingerprints.get(connection.stream());
        return new Recorded(
                student,
                file,
                connection,
                fingerprint.clientIds(),
                fingerprint.serverIds(),
                fingerprint.payloadDigest());
    }
}
