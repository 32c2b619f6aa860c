package chatlab.instructor.grade;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A student's source as text, whatever the editor made of it. */
final class SourceText {
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
    private static final Pattern PACKAGE = Pattern.compile("\\s*package\\s+([\\w.]+)\\s*;");
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("(?m)^public\\s+(?:[\\w-]+\\s+)*?@?(?:class|interface|enum|record)\\s+(\\w+)");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SourceText() {}

    /** Decodes UTF-8, UTF-16 with a byte order mark, or else Windows-1252; without mark, with plain line ends. */
    static String decode(byte[] bytes) {
        String text = decodeStrictly(bytes, charset(bytes));
        if (text == null) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).replace("\r\n", "\n");
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length < 2) {
            return StandardCharsets.UTF_8;
        }
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        return first == 0xFEFF || first == 0xFFFE ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private static String decodeStrictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The package that a source says it is in; empty for the package without a name. */
    static String packageOf(String text) {
        Matcher declaration = PACKAGE.matcher(COMMENT.matcher(text).replaceAll(" "));
        return declaration.lookingAt() ? declaration.group(1) : "";
    }

    /** The name that a source's file must have; {@code fileName} unless a public type asks for another one. */
    static String fileName(String text, String fileName) {
        String code = COMMENT.matcher(text).replaceAll(" ");
        Matcher publicType = PUBLIC_TYPE.matcher(code);
        String stem = fileName.replaceFirst("\\.java$", "");
        boolean isDeclared = Pattern.compile("\\b(class|interface|enum|record)\\s+" + Pattern.quote(stem) + "\\b")
                .matcher(code)
                .find();
        return !isDeclared && publicType.find() ? publicType.group(1) + ".java" : fileName;
    }
}
