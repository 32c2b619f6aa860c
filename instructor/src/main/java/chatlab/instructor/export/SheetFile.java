package chatlab.instructor.export;

import chatlab.instructor.WholeFile;
import chatlab.instructor.WrongUse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A sheet that a learning management system gave, with the character set that it has.
 *
 * @param mark the byte order mark, as a text; empty where there is none
 */
record SheetFile(Path file, Sheet sheet, Charset charset, String mark) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Reads UTF-8, UTF-16 with a byte order mark, or else Windows-1252; throws WrongUse for an empty file. */
    static SheetFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new WrongUse("--sheet: " + file + ": no such file");
        }
        byte[] bytes = Files.readAllBytes(file);
        Charset charset = charset(bytes);
        String text = new String(bytes, charset);
        String mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
        Sheet sheet = new Sheet(text.substring(mark.length()));
        if (sheet.size() < 2) {
            throw new WrongUse("--sheet: " + file + ": expected headings and one row for each student");
        }
        return new SheetFile(file, sheet, charset, mark);
    }

    private static Charset charset(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        if (first == 0xFFFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (first == 0xFEFF) {
            return StandardCharsets.UTF_16BE;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return Charset.forName("windows-1252");
        }
    }

    /** Writes it as it was read, but for the cells that were changed. */
    void write(Path target) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write((mark + sheet).getBytes(charset));
        WholeFile.write(target, beside -> Files.write(beside, bytes.toByteArray()));
    }
}
