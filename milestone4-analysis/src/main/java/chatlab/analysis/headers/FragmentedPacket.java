package chatlab.analysis.headers;

import java.util.Arrays;
import java.util.BitSet;

/** What has arrived so far of an IP packet that was sent in fragments. */
final class FragmentedPacket {
    private static final int LARGEST = 65_535;
    private static final int BLOCK = 8;
    private static final int LENGTH_UNKNOWN = -1;

    private byte[] header;
    private boolean ipv6;
    private byte[] payload = {};
    private int length = LENGTH_UNKNOWN;
    /** Which blocks of 8 bytes, the unit of fragment offsets, are here. */
    private final BitSet blocks = new BitSet();

    void add(IpHeader fragment) {
        int from = fragment.fragmentStart();
        int end = from + fragment.payloadLength();
        if (end > LARGEST) {
            return;
        }
        if (payload.length < end) {
            payload = Arrays.copyOf(payload, end);
        }
        System.arraycopy(fragment.bytes(), fragment.payloadStart(), payload, from, fragment.payloadLength());
        boolean last = !fragment.hasMoreFragments();
        if (last) {
            length = end;
        }
        blocks.set(from / BLOCK, last ? (end + BLOCK - 1) / BLOCK : end / BLOCK);
        if (from == 0) {
            keepHeader(fragment);
        }
    }

    /** The header of the whole packet: that of IPv6 is without the fragment header, which is the last one in it. */
    private void keepHeader(IpHeader first) {
        ipv6 = first.isIpv6();
        int end = first.payloadStart() - (ipv6 ? Ipv6Extension.FRAGMENT_LENGTH : 0);
        header = Arrays.copyOfRange(first.bytes(), first.start(), end);
        if (ipv6) {
            header[first.fragmentHeaderNamedAt() - first.start()] = (byte) first.protocol();
        }
    }

    boolean isWhole() {
        return header != null
                && length != LENGTH_UNKNOWN
                && blocks.nextClearBit(0) * BLOCK >= length
                && header.length + length <= LARGEST;
    }

    /** Makes {@code ip} a view of the whole packet. */
    boolean show(IpHeader ip) {
        byte[] whole = Arrays.copyOf(header, header.length + length);
        System.arraycopy(payload, 0, whole, header.length, length);
        if (ipv6) {
            put(whole, 4, whole.length - 40);
        } else {
            put(whole, 2, whole.length);
            put(whole, 6, 0);
        }
        return ip.read(whole, 0, whole.length, whole.length);
    }

    private static void put(byte[] bytes, int at, int value) {
        bytes[at] = (byte) (value >> 8);
        bytes[at + 1] = (byte) value;
    }
}
