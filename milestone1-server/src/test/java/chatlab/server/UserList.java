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
    @Override
    public int match(String text) {
        if (text.isEmpty()) {
            return INCOMPLETE;
        }
        if (text.charAt(0) != '!') {
            return DIFFERENT;
        }
        Map<String, String> found = new LinkedHashMap<>();
        try (JsonParser json = new JsonFactory().createParser(text.substring(1))) {
            read(json, found);
            boolean same = List.copyOf(found.entrySet()).equals(List.copyOf(users.entrySet()));
            return same ? 1 + (int) json.currentLocation().getCharOffset() : DIFFERENT;
        } catch (JsonEOFException e) {
            return INCOMPLETE;
        } catch (IOException e) {
            return DIFFERENT;
        }
    }

    private static void read(JsonParser json, Map<String, String> found) throws IOException {
        JsonToken first = json.nextToken();
        if (first == null) {
            throw new JsonEOFException(json, null, "nothing yet");
        }
        for (JsonToken token = json.nextToken(); token != JsonToken.END_OBJECT; token = json.nextToken()) {
            if (token != JsonToken.FIELD_NAME || found.put(json.currentName(), json.nextTextValue()) != null) {
                throw new IOException("not an object from each name to one address");
            }
        }
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
