package chatlab.instructor.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Decodes names in a zip that doesn't say in which character set they are.
 *
 * <p>Macs, Linux and many servers write UTF-8 without saying so; Windows writes the code page of its country. Of those
 * only Japan's (Shift JIS) can be told from the original one of zip, code page 437, with some certainty.
 */
final class NameDecoder {
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final Charset CODE_PAGE_437 = Charset.forName("IBM437");
    private static final Pattern JAPANESE =
            Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]{2}|[\\uFF66-\\uFF9F]{3}");

    private final Charset charset;

    /** For an archive with these names. */
    NameDecoder(List<byte[]> names) {
        charset = guess(names);
    }

    private static Charset guess(List<byte[]> names) {
        if (names.stream().allMatch(name -> strictly(name, StandardCharsets.UTF_8) != null)) {
            return StandardCharsets.UTF_8;
        }
        List<String> japanese = names.stream()
                .map(name -> strictly(name, SHIFT_JIS))
                .filter(name -> name != null)
                .toList();
        boolean isJapanese = japanese.size() == names.size()
                && japanese.stream().anyMatch(name -> JAPANESE.matcher(name).find());
        return isJapanese ? SHIFT_JIS : CODE_PAGE_437;
    }

    String decode(byte[] name) {
        return new String(name, charset);
    }

    /** The name in a character set; null when it isn't in that. */
    static String strictly(byte[] name, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(name)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
