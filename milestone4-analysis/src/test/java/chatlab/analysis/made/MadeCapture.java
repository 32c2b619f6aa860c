package chatlab.analysis.made;

import chatlab.analysis.headers.Endpoint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** A pcap file (Ethernet, IPv4) that is made packet by packet, a millisecond apart. */
public final class MadeCapture {
    private static final int MAGIC = 0xA1B2C3D4;
    private static final int ETHERNET = 1;
    private static final int LARGEST_PACKET = 262_144;
    private static final int SECONDS = 1_700_000_000;
    private static final int ETHERNET_HEADER = 14;
    private static final int IP_HEADER = 20;
    private static final int UDP_HEADER = 8;
    private static final int TCP = 6;
    private static final int UDP = 17;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int frames;
    private int microseconds;

    /** A capture without packets, whose clock is so many microseconds ahead of other captures' clocks. */
    public MadeCapture(int ahead) {
        microseconds = ahead;
        ByteBuffer header = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(MAGIC).putShort((short) 2).putShort((short) 4).putInt(0).putInt(0);
        header.putInt(LARGEST_PACKET).putInt(ETHERNET);
        bytes.writeBytes(header.array());
    }

    /** Adds a TCP segment; returns its frame number. */
    public int tcp(Endpoint from, Endpoint to, MadeSegment segment) {
        ByteBuffer packet = ip(from, to, TCP, segment.length());
        segment.write(packet, from.port(), to.port());
        return add(packet);
    }

    /** Adds a UDP datagram without a checksum; returns its frame number. */
    public int udp(Endpoint from, Endpoint to, int payload) {
        return udp(from, to, payload, 0);
    }

    /** Adds a UDP datagram; returns its frame number. */
    public int udp(Endpoint from, Endpoint to, int payload, int checksum) {
        ByteBuffer packet = ip(from, to, UDP, UDP_HEADER + payload);
        packet.putShort((short) from.port()).putShort((short) to.port());
        packet.putShort((short) (UDP_HEADER + payload)).putShort((short) checksum);
        return add(packet);
    }

    /** Lets time pass in which this host sees nothing. */
    public void pass() {
        microseconds += 1000;
    }

    private static ByteBuffer ip(Endpoint from, Endpoint to, int protocol, int length) {
        ByteBuffer packet = ByteBuffer.allocate(ETHERNET_HEADER + IP_HEADER + length);
        packet.position(ETHERNET_HEADER - 2).putShort((short) 0x0800);
        packet.putShort((short) 0x4500).putShort((short) (IP_HEADER + length)).putInt(0);
        packet.put((byte) 64).put((byte) protocol).putShort((short) 0);
        return packet.put(from.address().getAddress()).put(to.address().getAddress());
    }

    private int add(ByteBuffer packet) {
        ByteBuffer header = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(SECONDS).putInt(microseconds).putInt(packet.capacity()).putInt(packet.capacity());
        bytes.writeBytes(header.array());
        bytes.writeBytes(packet.array());
        microseconds += 1000;
        return ++frames;
    }

    /** The whole file. */
    public byte[] bytes() {
        return bytes.toByteArray();
    }

    /** Writes the file. */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes());
    }
}
