package chatlab.analysis.report;

import chatlab.analysis.testing.PcapFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Timeout;

/**
 * Any bytes as the packets of a file, so that what comes after the file's own headers is reached at once.
 *
 * <pre>
 *   link type 1 | for each packet: length 1, how much longer it was on the wire 1, data
 * </pre>
 *
 * <p>Saved inputs are tried in each build; {@code mvn -Pfuzz} looks for more, led by coverage.
 */
class PacketFuzzTest {
    private static final int[] LINK_TYPES = {1, 113, 276, 0, 108, 12, 14, 101, 228, 229, 147};

    @FuzzTest
    @Timeout(AnyBytes.NEVER_ENDS)
    void any_packets_give_an_analysis(byte[] bytes) throws IOException {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        if (!input.hasRemaining()) {
            return;
        }
        int linkType = LINK_TYPES[Byte.toUnsignedInt(input.get()) % LINK_TYPES.length];
        PcapFile file = new PcapFile(PcapFile.MICROSECONDS, ByteOrder.LITTLE_ENDIAN, linkType);
        for (int i = 1; input.remaining() >= 2; i++) {
            byte[] packet = new byte[Math.min(Byte.toUnsignedInt(input.get()), input.remaining() - 1)];
            int more = Byte.toUnsignedInt(input.get());
            input.get(packet);
            file.packet(i / 1000, i % 1000 * 1000, packet, packet.length + more);
        }
        if (!AnyBytes.analyze(file.bytes())) {
            throw new AssertionError("a file that is right was refused");
        }
    }
}
