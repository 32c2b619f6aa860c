package chatlab.analysis;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;

/** A pcap file (little-endian, Ethernet, IPv4 without options) taken apart, to be changed. */
final class Recording {
    private static final int FILE_HEADER = 24;
    private static final int RECORD_HEADER = 16;
    private static final int PORTS = RECORD_HEADER + 14 + 20;

    private final byte[] header;
    private final List<byte[]> records = new ArrayList<>();

    Recording(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        header = new byte[FILE_HEADER];
        bytes.get(header);
        while (bytes.hasRemaining()) {
            byte[] packet = new byte[RECORD_HEADER + bytes.getInt(bytes.position() + 8)];
            bytes.get(packet);
            records.add(packet);
        }
    }

    /** A compressed one from the captures with which the analyzer is tested. */
    static Recording ofCorpus(String name) throws IOException {
        try (InputStream in =
                new GZIPInputStream(Recording.class.getResourceAsStream("/captures/own/" + name + ".pcap.gz"))) {
            return new Recording(in.readAllBytes());
        }
    }

    /** Leaves the first packets out. */
    Recording begunAfter(int frames) {
        records.subList(0, frames).clear();
        return this;
    }

    /** Uses another port number in TCP and UDP. */
    Recording withPort(int from, int to) {
        return change(packet -> {
            for (int at = PORTS; at < PORTS + 4 && at + 2 <= packet.length; at += 2) {
                if (Short.toUnsignedInt(ByteBuffer.wrap(packet).getShort(at)) == from) {
                    ByteBuffer.wrap(packet).putShort(at, (short) to);
                }
            }
            return packet;
        });
    }

    /** Lets the clock go wrong by so many microseconds. */
    Recording later(int microseconds) {
        return change(packet -> {
            ByteBuffer time = ByteBuffer.wrap(packet).order(ByteOrder.LITTLE_ENDIAN);
            time.putInt(4, time.getInt(4) + microseconds);
            return packet;
        });
    }

    private Recording change(UnaryOperator<byte[]> change) {
        records.replaceAll(change);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(header);
        records.forEach(file::writeBytes);
        return file.toByteArray();
    }
}
