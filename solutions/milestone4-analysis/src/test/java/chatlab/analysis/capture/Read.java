package chatlab.analysis.capture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads whole captures into lines that tests can compare. */
final class Read {
    private Read() {}

    static List<String> all(Path file) throws CaptureException {
        List<String> lines = new ArrayList<>();
        try (CaptureReader reader = CaptureReader.open(file)) {
            for (Packet packet = reader.next(); packet != null; packet = reader.next()) {
                lines.add(line(packet));
            }
        }
        return lines;
    }

    static boolean isTruncated(Path file) throws CaptureException {
        try (CaptureReader reader = CaptureReader.open(file)) {
            while (reader.next() != null) {
                assert !reader.isTruncated();
            }
            return reader.isTruncated();
        }
    }

    private static String line(Packet packet) {
        byte[] data = Arrays.copyOfRange(packet.bytes(), packet.start(), packet.start() + packet.capturedLength());
        return "%s %s link %s if %s %s of %s"
                .formatted(
                        packet.frame(),
                        packet.time(),
                        packet.linkType(),
                        packet.interfaceIndex(),
                        Arrays.toString(data),
                        packet.originalLength());
    }
}
