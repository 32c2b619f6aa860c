package chatlab.analysis.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.pcap4j.packet.Packet;

/** What a header goes before: the bytes that the programs wrote. */
final class Payload {
    private static final int IN_A_BOX = 45;

    private Payload() {}

    /** The fields of a header, and the payload as one more field if there is one. */
    static List<Field> after(List<Field> header, int headerBytes, Packet payload) {
        List<Field> fields = new ArrayList<>(header);
        if (payload != null && payload.length() > 0) {
            int length = payload.length();
            String value = Words.format("%,d %s “%s”", length, length == 1 ? "byte" : "bytes", text(payload, IN_A_BOX));
            fields.add(new Field(
                    "Payload",
                    "data",
                    headerBytes * 8,
                    length * 8,
                    value,
                    "What the program wrote: no part of the header."));
        }
        return fields;
    }

    /** The first characters of it, in one line; what can't be printed is a dot. */
    static String text(Packet payload, int most) {
        if (payload == null) {
            return "";
        }
        String text = new String(payload.getRawData(), StandardCharsets.UTF_8)
                .replaceAll("\\R", "↵")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ↵]|\uFFFD", "·");
        int end = 0;
        for (int width = 0; end < text.length(); end += Character.charCount(text.codePointAt(end))) {
            width += text.codePointAt(end) < 0x1100 ? 1 : 2; // Chinese signs and pictures are twice as wide
            if (width > most) {
                return text.substring(0, end) + "…";
            }
        }
        return text;
    }
}
