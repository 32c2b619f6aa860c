package chatlab.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.async.ByteArrayFeeder;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A list of active users in the text that the server sends: an exclamation mark and a JSON object.
 *
 * @param start where the list begins in the text
 * @param end where the text goes on behind it
 * @param users from name to IP address, in the order of joining
 */
record ServerList(int start, int end, Map<String, String> users) {
    /** Text that may be the beginning of a list: more of it must come. */
    private static final ServerList INCOMPLETE = new ServerList(0, 0, Map.of());

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * Finds the first list in a text. Inside of it, what looks like a list can be something that a user has written:
     * only a list with the own name in it counts.
     *
     * @return null where there is no list, an {@link #isIncomplete incomplete} one where a list may have begun
     */
    static ServerList find(String text, String ownName) {
        for (int mark = text.indexOf('!'); mark >= 0; mark = text.indexOf('!', mark + 1)) {
            ServerList list = at(mark, text);
            if (list != null && (list.isIncomplete() || mark == 0 || list.users.containsKey(ownName))) {
                return list;
            }
        }
        return null;
    }

    /** Whether it is only the beginning of a list, or may be. */
    boolean isIncomplete() {
        return end == 0;
    }

    private static ServerList at(int mark, String text) {
        int start = mark + 1;
        if (start == text.length()) {
            return INCOMPLETE;
        }
        if (text.charAt(start) != '{') {
            return null;
        }
        byte[] bytes = text.substring(start).getBytes(UTF_8);
        try (JsonParser json = parser(bytes)) {
            Map<String, String> users = readUsers(json);
            int length = (int) json.currentLocation().getByteOffset();
            return users == null
                    ? INCOMPLETE
                    : new ServerList(mark, start + new String(bytes, 0, length, UTF_8).length(), users);
        } catch (IOException e) {
            return null;
        }
    }

    /** A parser that doesn't mind when the JSON isn't complete yet. */
    private static JsonParser parser(byte[] bytes) throws IOException {
        JsonParser json = JSON.createNonBlockingByteArrayParser();
        ((ByteArrayFeeder) json.getNonBlockingInputFeeder()).feedInput(bytes, 0, bytes.length);
        return json;
    }

    /** Reads an object from names to addresses; null when its end isn't there yet. */
    private static Map<String, String> readUsers(JsonParser json) throws IOException {
        Map<String, String> users = new LinkedHashMap<>();
        json.nextToken();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_OBJECT; token = json.nextToken()) {
            if (token == JsonToken.FIELD_NAME) {
                token = json.nextToken();
            }
            if (token == JsonToken.NOT_AVAILABLE) {
                return null;
            }
            if (token != JsonToken.VALUE_STRING) {
                throw new IOException("the address of " + json.currentName() + " isn't text");
            }
            users.put(json.currentName(), json.getText());
        }
        return users;
    }
}
