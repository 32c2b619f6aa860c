package chatlab.analysis.evidence;

import chatlab.analysis.capture.CaptureException;
import chatlab.analysis.capture.CaptureReader;
import chatlab.analysis.capture.Packet;
import chatlab.analysis.headers.Fragments;
import chatlab.analysis.headers.IpHeader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pcap4j.packet.IllegalRawDataException;
import org.pcap4j.packet.IpPacket;
import org.pcap4j.packet.IpSelector;

/** Reads captures with our own reader and dissects the IP packets in them with pcap4j, without libpcap. */
public final class Captures {
    /** Is handed each IP packet. */
    @FunctionalInterface
    public interface PacketHandler {
        /** Looks at a packet; fragments come as one packet, with the last of them. */
        void packet(int frame, Instant time, IpPacket packet);
    }

    private Captures() {}

    /**
     * Hands all IP packets of a capture to the handler; others, and those that pcap4j can't read, are left out.
     *
     * @throws CaptureException if the file can't be read or is no capture; its message is one line
     */
    public static void read(Path file, PacketHandler handler) throws CaptureException {
        IpHeader ip = new IpHeader();
        Fragments fragments = new Fragments();
        try (CaptureReader capture = CaptureReader.open(file)) {
            for (Packet packet = capture.next(); packet != null; packet = capture.next()) {
                if (ip.locate(packet) && (!ip.isFragment() || fragments.complete(ip))) {
                    Optional<Evidence> found = dissect(packet, ip);
                    found.ifPresent(e -> handler.packet(e.frame(), e.time(), e.packet()));
                }
            }
        }
    }

    /**
     * One packet of a capture; empty if there is no such frame, or no IP packet that pcap4j can read in it.
     *
     * @param frame the frame number, from 1
     * @throws CaptureException if the file can't be read or is no capture; its message is one line
     */
    public static Optional<Evidence> frame(Path file, int frame) throws CaptureException {
        return Optional.ofNullable(frames(file, Set.of(frame)).get(frame));
    }

    /**
     * Some packets of a capture, by their frame numbers; those that aren't there, or that pcap4j can't read, are left
     * out.
     *
     * @throws CaptureException if the file can't be read or is no capture; its message is one line
     */
    public static Map<Integer, Evidence> frames(Path file, Set<Integer> frames) throws CaptureException {
        Map<Integer, Evidence> found = new TreeMap<>();
        int last = frames.stream().max(Integer::compare).orElse(0);
        IpHeader ip = new IpHeader();
        Fragments fragments = new Fragments();
        try (CaptureReader capture = CaptureReader.open(file)) {
            Packet packet = capture.next();
            while (packet != null && packet.frame() <= last) {
                boolean isIp = ip.locate(packet);
                if (isIp && ip.isFragment()) {
                    fragments.complete(ip);
                }
                if (isIp && frames.contains(packet.frame())) {
                    dissect(packet, ip).ifPresent(evidence -> found.put(evidence.frame(), evidence));
                }
                packet = capture.next();
            }
        }
        return found;
    }

    private static Optional<Evidence> dissect(Packet packet, IpHeader ip) {
        try {
            int length = ip.capturedEnd() - ip.start();
            return IpSelector.newPacket(ip.bytes(), ip.start(), length) instanceof IpPacket dissected
                    ? Optional.of(new Evidence(packet.frame(), Instant.ofEpochSecond(0, packet.time()), dissected))
                    : Optional.empty();
        } catch (IllegalRawDataException | RuntimeException e) {
            return Optional.empty(); // pcap4j throws unchecked exceptions too on some broken packets
        }
    }
}
