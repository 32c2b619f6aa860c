package chatlab.server;

import chatlab.harness.probe.Shape;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The list of active users as the server should send it: names and addresses in the order of joining.
 *
 * <p>JSON may be spaced in any way, so what comes is parsed, not compared as text.
 */
record UserList(Map<String, String> users) implements Shape {
    /** Anything that is meant as a list, right or wrong: text in braces, with or without the exclamation mark. */
    static final Shape ANY = UserList::matchAny;

    private static int matchAny(String text) {
        int start = text.startsWith("!") ? 1 : 0;
        int length = match(start, text, null);
        boolean inBraces = length == DIFFERENT && text.startsWith("{", start);
        return inBraces ? text.indexOf('}') + 1 : length; // 0 where there is no end yet: incomplete
    }

    @Override
    public int match(String text) {
        return text.isEmpty() || text.charAt(0) == '!' ? match(1, text, users) : DIFFERENT;
    }

    private static int match(int start, String text, Map<String, String> expected) {
        if (text.length() <= start) {
            return INCOMPLETE;
        }
        if (text.charAt(start) != '{') {
            return DIFFERENT;
        }
        // What ends in a comma is only incomplete, but the parser takes it for wrong.
        String object = text.substring(start).replaceFirst("[,\\s]+$", "");
        try (JsonParser json = new JsonFactory().createParser(object)) {
            Map<String, String> found = read(json);
            int length = start + (int) json.currentLocation().getCharOffset();
            return expected == null || sameInOrder(found, expected) ? length : DIFFERENT;
        } catch (JsonEOFException e) {
            return INCOMPLETE;
        } catch (IOException e) {
            return DIFFERENT;
        }
    }

    private static Map<String, String> read(JsonParser json) throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        json.nextToken();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_OBJECT; token = json.nextToken()) {
            if (token != JsonToken.FIELD_NAME || found.put(json.currentName(), json.nextTextValue()) != null) {
                throw new IOException("not an object from each name to one address");
            }
        }
        return found;
    }

    private static boolean sameInOrder(Map<String, String> found, Map<String, String> expected) {
        return List.copyOf(found.entrySet()).equals(List.copyOf(expected.entrySet()));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("!{");
        users.forEach((name, ip) -> text.append(text.length() > 2 ? ", " : "")
                .append('"')
                .append(name)
                .append("\": \"")
                .append(ip)
                .append('"'));
        return text.append('}').toString();
    }
}
