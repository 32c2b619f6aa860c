package chatlab.analysis.page;

/** An option of a TCP header (RFC 9293, section 3.2; RFC 7323; RFC 2018). */
final class TcpOptionField {
    private TcpOptionField() {}

    /** Reads an option: its kind, its length, and what follows them. */
    static Field of(byte[] bytes, int firstBit) {
        int kind = bytes[0];
        return switch (kind) {
            case 0 -> field("End", bytes, firstBit, "", "No more options.");
            case 1 ->
                field(
                        "NOP",
                        bytes,
                        firstBit,
                        "",
                        "No operation: fills up, so that what follows begins at an even place.");
            case 2 ->
                field(
                        "MSS",
                        bytes,
                        firstBit,
                        number(bytes, 2),
                        "Maximum segment size: do not send me more bytes of payload in one segment.");
            case 3 ->
                field(
                        "Window scale",
                        bytes,
                        firstBit,
                        number(bytes, 1),
                        "My windows count times 2 to the power of this number, from the next segment on.");
            case 4 ->
                field("SACK permitted", bytes, firstBit, "", "You may tell me which bytes you have behind a gap.");
            case 5 ->
                field(
                        "SACK",
                        bytes,
                        firstBit,
                        (bytes.length - 2) / 8 + " ranges",
                        "Selective acknowledgement: these bytes I have, too; what is missing lies before them.");
            case 8 ->
                field(
                        "Timestamps",
                        bytes,
                        firstBit,
                        timestamps(bytes),
                        "The sender's clock, and the last clock value it got from the other side: for measuring round-trip times.");
            default ->
                field(
                        "Option " + (kind & 0xFF),
                        bytes,
                        firstBit,
                        "",
                        Words.format("An option of kind %d.", kind & 0xFF));
        };
    }

    private static Field field(String name, byte[] bytes, int firstBit, String value, String meaning) {
        return new Field(name, "option", firstBit, bytes.length * 8, value, meaning);
    }

    /** The number behind kind and length, of so many bytes. */
    private static String number(byte[] bytes, int length) {
        return bytes.length < 2 + length ? "" : Long.toString(Field.number(bytes, 16, length * 8));
    }

    private static String timestamps(byte[] bytes) {
        return bytes.length < 10 ? "" : Field.number(bytes, 16, 32) + ", " + Field.number(bytes, 48, 32);
    }
}
