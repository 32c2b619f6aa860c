package chatlab.analysis.page;

/**
 * A field of a header.
 *
 * @param name as the RFC has it, or a shorter name for the same
 * @param kind fields of one kind have one colour: {@code port}, {@code seq}, {@code ack}, {@code control},
 *     {@code window}, {@code check}, {@code option}, {@code data}
 * @param firstBit where it begins, counted from the header's first bit
 * @param bits how long it is
 * @param value what stands in it, as text
 * @param meaning what that says, in one or two sentences
 */
record Field(String name, String kind, int firstBit, int bits, String value, String meaning) {

    /** Unsigned, up to 32 bits. */
    static long number(byte[] bytes, int firstBit, int bits) {
        long number = 0;
        for (int bit = firstBit; bit < firstBit + bits; bit++) {
            number = number << 1 | (bytes[bit / 8] >> (7 - bit % 8) & 1);
        }
        return number;
    }

    boolean isPayload() {
        return kind.equals("data");
    }

    int bytes() {
        return bits / 8;
    }

    /** Name and length, for example {@code Window, 2 bytes.} */
    String title() {
        String length = bits % 8 == 0 ? Words.count(bytes(), "byte") : Words.count(bits, "bit");
        return Words.format("%s, %s.", name, length);
    }

    /** Whether some of its bits are in this byte of the packet. */
    boolean isIn(int byteNumber) {
        return firstBit < (byteNumber + 1) * 8 && firstBit + bits > byteNumber * 8;
    }
}
