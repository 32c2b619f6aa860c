package chatlab.rendezvouschat;

import static java.lang.Character.CONTROL;
import static java.lang.Character.FORMAT;
import static java.lang.Character.LINE_SEPARATOR;
import static java.lang.Character.PARAGRAPH_SEPARATOR;
import static java.lang.Character.PRIVATE_USE;
import static java.lang.Character.SPACE_SEPARATOR;
import static java.lang.Character.SURROGATE;
import static java.lang.Character.UNASSIGNED;
import static java.util.stream.Collectors.joining;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Collection;
import java.util.Map;

/** Lists, pairs and tables as Python writes them: other programs of this chat were written in Python. */
final class PythonText {
    private PythonText() {}

    /** A list like {@code ['120', '150']}, of at most {@code size} bytes: what doesn't fit any more is left out. */
    static String list(Collection<String> ids, int size) {
        StringBuilder list = new StringBuilder("[");
        int left = size - "[]".length();
        String comma = "";
        for (String id : ids) {
            String next = comma + quote(id);
            left -= Utf8.length(next);
            if (left < 0) {
                break;
            }
            list.append(next);
            comma = ", ";
        }
        return list.append(']').toString();
    }

    /** A pair of IP address and port like {@code ('127.0.0.1', 10107)}. */
    static String pair(SocketAddress address) {
        InetSocketAddress internet = (InetSocketAddress) address;
        return "(%s, %d)".formatted(quote(internet.getAddress().getHostAddress()), internet.getPort());
    }

    /** A table like {@code {'120': ('127.0.0.1', 10520), '150': ('127.0.0.1', 10107)}}. */
    static String table(Map<String, SocketAddress> addresses) {
        return addresses.entrySet().stream()
                .map(entry -> quote(entry.getKey()) + ": " + pair(entry.getValue()))
                .collect(joining(", ", "{", "}"));
    }

    /** In single quotes, or in double ones where that saves escaping, as Python's {@code repr} does it. */
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
