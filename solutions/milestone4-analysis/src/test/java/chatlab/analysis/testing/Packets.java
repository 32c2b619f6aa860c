package chatlab.analysis.testing;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/** Builds packets byte by byte, as the RFCs draw them. */
public final class Packets {
    public static final int FIN = 0x01;
    public static final int SYN = 0x02;
    public static final int RST = 0x04;
    public static final int ACK = 0x10;

    private Packets() {}

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    /** Bytes given as hexadecimal digits; spaces don't count. */
    public static byte[] hex(String digits) {
        return java.util.HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    public static byte[] ethernet(int etherType, byte[] payload) {
        return join(new byte[12], shorts(etherType), payload);
    }

    /** An Ethernet frame with IPv4. */
    public static byte[] frame(byte[] ipv4) {
        return ethernet(0x0800, ipv4);
    }

    public static byte[] ipv4(String source, String destination, int protocol, byte[] payload) {
        return ipv4(source, destination, protocol, 0, 0, payload);
    }

    /** {@code fragment} is the field with flags and offset. */
    public static byte[] ipv4(
            String source, String destination, int protocol, int identification, int fragment, byte[] payload) {
        return join(
                shorts(0x4500, 20 + payload.length, identification, fragment, 64 << 8 | protocol, 0),
                address(source),
                address(destination),
                payload);
    }

    public static byte[] ipv6(String source, String destination, int nextHeader, byte[] payload) {
        return join(
                shorts(0x6000, 0, payload.length, nextHeader << 8 | 64),
                address(source),
                address(destination),
                payload);
    }

    public static byte[] tcp(
            int sourcePort,
            int destinationPort,
            int sequence,
            int acknowledgement,
            int flags,
            int window,
            byte[] options,
            int payloadLength) {
        return join(
                shorts(sourcePort, destinationPort),
                ByteBuffer.allocate(8).putInt(sequence).putInt(acknowledgement).array(),
                shorts((5 + options.length / 4) << 12 | flags, window, 0, 0),
                options,
                new byte[payloadLength]);
    }

    public static byte[] udp(int sourcePort, int destinationPort, int checksum, byte[] payload) {
        return join(shorts(sourcePort, destinationPort, 8 + payload.length, checksum), payload);
    }

    public static byte[] shorts(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * 2);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return bytes.array();
    }

    public static byte[] address(String text) {
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
