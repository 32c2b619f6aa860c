package chatlab.analysis.evidence;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import org.pcap4j.packet.IpPacket;
import org.pcap4j.packet.TcpPacket;
import org.pcap4j.packet.UdpPacket;

/**
 * One packet of a capture, dissected.
 *
 * @param frame the frame number
 * @param time when it was captured
 * @param packet the IP packet; for a fragment the fragment alone, for the last one the whole packet
 */
public record Evidence(int frame, Instant time, IpPacket packet) {
    public InetAddress source() {
        return packet.getHeader().getSrcAddr();
    }

    public InetAddress destination() {
        return packet.getHeader().getDstAddr();
    }

    /** The TCP segment, if the packet holds one that is complete enough to be read. */
    public Optional<TcpPacket> tcp() {
        return Optional.ofNullable(packet.get(TcpPacket.class));
    }

    /** The UDP datagram, if the packet holds one that is complete enough to be read. */
    public Optional<UdpPacket> udp() {
        return Optional.ofNullable(packet.get(UdpPacket.class));
    }
}
