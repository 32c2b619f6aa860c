package chatlab.instructor.similar;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A copy of a pcap file (little-endian, Ethernet, IPv4) in which somebody changed what can be changed. */
final class Disguise {
    private static final int FILE_HEADER = 24;
    private static final int RECORD_HEADER = 16;
    private static final int ETHERNET = 14;
    private static final int TCP = 6;

    private final byte[] bytes;

    Disguise(byte[] capture) {
        bytes = capture.clone();
    }

    /** All times are so many seconds later. */
    Disguise later(int seconds) {
        return each((at, length) -> {
            ByteBuffer record = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            record.putInt(at - RECORD_HEADER, record.getInt(at - RECORD_HEADER) + seconds);
        });
    }

    /** All IPv4 addresses of a network 10.x.y.z are in another one. */
    Disguise network(int x, int y) {
        return each((at, length) -> {
            if (isIpv4(at)) {
                for (int address = at + ETHERNET + 12; address <= at + ETHERNET + 16; address += 4) {
                    bytes[address + 1] = (byte) x;
                    bytes[address + 2] = (byte) y;
                }
            }
        });
    }

    /** All sequence and acknowledgement numbers are so much larger: both initial ones change. */
    Disguise numbers(int difference) {
        return each((at, length) -> {
            if (isIpv4(at) && bytes[at + ETHERNET + 9] == TCP) {
                int tcp = at + ETHERNET + 20;
                ByteBuffer segment = ByteBuffer.wrap(bytes);
                segment.putInt(tcp + 4, segment.getInt(tcp + 4) + difference);
                boolean acknowledges = (bytes[tcp + 13] & 0x10) != 0;
                segment.putInt(tcp + 8, acknowledges ? segment.getInt(tcp + 8) + difference : 0);
            }
        });
    }

    byte[] bytes() {
        return bytes.clone();
    }

    private boolean isIpv4(int at) {
        return bytes[at + 12] == 0x08 && bytes[at + 13] == 0x00;
    }

    private Disguise each(Change change) {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = FILE_HEADER; at < bytes.length; ) {
            int length = file.getInt(at + 8);
            at += RECORD_HEADER;
            change.packet(at, length);
            at += length;
        }
        return this;
    }

    private interface Change {
        void packet(int at, int length);
    }
}
