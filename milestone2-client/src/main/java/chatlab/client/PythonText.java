package chatlab.client;

import static java.lang.Character.CONTROL;
import static java.lang.Character.FORMAT;
import static java.lang.Character.LINE_SEPARATOR;
import static java.lang.Character.PARAGRAPH_SEPARATOR;
import static java.lang.Character.PRIVATE_USE;
import static java.lang.Character.SPACE_SEPARATOR;
import static java.lang.Character.SURROGATE;
import static java.lang.Character.UNASSIGNED;

/** Text in quotes, as Python's {@code repr} writes it: the list of users looks the same in every client. */
final class PythonText {
    private PythonText() {}

    /** In single quotes, or in double ones where that saves escaping. */
    static String quote(String text) {
        char quote = text.contains("'") && !text.contains("\"") ? '"' : '\'';
        StringBuilder quoted = new StringBuilder().append(quote);
        text.codePoints().forEach(c -> {
            if (c == quote || c == '\\') {
                quoted.append('\\');
            }
            quoted.append(isPrintable(c) ? Character.toString(c) : escape(c));
        });
        return quoted.append(quote).toString();
    }

    private static boolean isPrintable(int character) {
        return character == ' '
                || switch (Character.getType(character)) {
                    case CONTROL,
                            FORMAT,
                            SURROGATE,
                            PRIVATE_USE,
                            UNASSIGNED,
                            LINE_SEPARATOR,
                            PARAGRAPH_SEPARATOR,
                            SPACE_SEPARATOR -> false;
                    default -> true;
                };
    }

    private static String escape(int character) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> {
                String format = character > 0xffff ? "\\U%08x" : character > 0xff ? "\\u%04x" : "\\x%02x";
                yield format.formatted(character);
            }
        };
    }
}
