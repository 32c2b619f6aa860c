package chatlab.analysis.scripted;

import static chatlab.analysis.testing.Packets.hex;
import static chatlab.analysis.testing.Packets.ipv4;
import static chatlab.analysis.testing.Packets.ipv6;
import static chatlab.analysis.testing.Packets.join;
import static chatlab.analysis.testing.Packets.shorts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How a segment is put into IP packets. */
public enum IpForm {
    V4,
    V4_OPTIONS,
    /** The total length is 0, as a card that cuts large segments itself leaves it. */
    V4_NO_LENGTH,
    V4_FRAGMENTS,
    V4_FRAGMENTS_REVERSED,
    V6,
    V6_EXTENSIONS,
    V6_ATOMIC_FRAGMENT,
    V6_FRAGMENTS;

    private static final int TCP = 6;
    private static final int FRAGMENT = 44;

    boolean isIpv6() {
        return compareTo(V6) >= 0;
    }

    boolean isFragmented() {
        return this == V4_FRAGMENTS || this == V4_FRAGMENTS_REVERSED || this == V6_FRAGMENTS;
    }

    /** The IP packets that carry the segment from one host to the other. */
    List<byte[]> packets(boolean fromServer, byte[] segment, int identification) {
        String[] hosts = isIpv6() ? new String[] {"fd00::11", "fd00::2"} : new String[] {"10.20.30.11", "10.20.30.2"};
        String from = hosts[fromServer ? 1 : 0];
        String to = hosts[fromServer ? 0 : 1];
        return switch (this) {
            case V4 -> List.of(ipv4(from, to, TCP, identification, 0, segment));
            case V4_OPTIONS -> List.of(withOptions(ipv4(from, to, TCP, identification, 0, segment)));
            case V4_NO_LENGTH -> List.of(withoutLength(ipv4(from, to, TCP, identification, 0, segment)));
            case V4_FRAGMENTS, V4_FRAGMENTS_REVERSED -> fragments4(from, to, segment, identification);
            case V6 -> List.of(ipv6(from, to, TCP, segment));
            case V6_EXTENSIONS ->
                List.of(ipv6(from, to, 0, join(hex("3c00 0104 00000000"), hex("0601"), new byte[14], segment)));
            case V6_ATOMIC_FRAGMENT -> List.of(fragment6(from, to, 0, identification, segment));
            case V6_FRAGMENTS -> fragments6(from, to, segment, identification);
        };
    }

    private static byte[] withOptions(byte[] packet) {
        byte[] longer = join(Arrays.copyOf(packet, 20), hex("01010101"), Arrays.copyOfRange(packet, 20, packet.length));
        longer[0] = 0x46;
        return withLength(longer, longer.length);
    }

    private static byte[] withoutLength(byte[] packet) {
        return withLength(packet, 0);
    }

    private static byte[] withLength(byte[] packet, int length) {
        packet[2] = (byte) (length >> 8);
        packet[3] = (byte) length;
        return packet;
    }

    private List<byte[]> fragments4(String from, String to, byte[] segment, int identification) {
        List<byte[]> packets = new ArrayList<>();
        List<byte[]> parts = parts(segment);
        int offset = 0;
        for (int i = 0; i < parts.size(); i++) {
            int more = i < parts.size() - 1 ? 0x2000 : 0;
            byte[] packet = ipv4(from, to, TCP, identification, more | offset / 8, parts.get(i));
            packets.add(this == V4_FRAGMENTS ? i : 0, packet);
            offset += parts.get(i).length;
        }
        return packets;
    }

    private static List<byte[]> fragments6(String from, String to, byte[] segment, int identification) {
        List<byte[]> packets = new ArrayList<>();
        List<byte[]> parts = parts(segment);
        int offset = 0;
        for (int i = 0; i < parts.size(); i++) {
            int more = i < parts.size() - 1 ? 1 : 0;
            packets.add(fragment6(from, to, offset | more, identification, parts.get(i)));
            offset += parts.get(i).length;
        }
        return packets;
    }

    private static byte[] fragment6(String from, String to, int field, int identification, byte[] part) {
        return ipv6(from, to, FRAGMENT, join(shorts(TCP << 8, field, 0, identification), part));
    }

    /** Three at most, each but the last a multiple of 8 bytes. */
    private static List<byte[]> parts(byte[] segment) {
        List<byte[]> parts = new ArrayList<>();
        int size = Math.max(8, segment.length / 3 / 8 * 8);
        for (int at = 0; at < segment.length; at += size) {
            parts.add(Arrays.copyOfRange(segment, at, Math.min(segment.length, at + size)));
        }
        return parts;
    }
}
