package chatlab.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
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
    static final ServerList INCOMPLETE = new ServerList(0, 0, Map.of());

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * Finds the first list in a text. Inside of it, what looks like a list can be something that a user has written:
     * only a list with the own name in it counts.
     *
     * @return null where there is no list, {@link #INCOMPLETE} where one may have begun
     */
    static ServerList find(String text, String ownName) {
        for (int mark = text.indexOf('!'); mark >= 0; mark = text.indexOf('!', mark + 1)) {
            ServerList list = at(mark, text);
            if (list == INCOMPLETE) {
                return list;
            }
            if (list != null && (mark == 0 || list.users.containsKey(ownName))) {
                return list;
            }
        }
        return null;
    }

    private static ServerList at(int mark, String text) {
        if (mark + 1 == text.length()) {
            return INCOMPLETE;
        }
        if (text.charAt(mark + 1) != '{') {
            return null;
        }
        try (JsonParser json = JSON.createParser(text.substring(mark + 1))) {
            Map<String, String> users = readUsers(json);
            int length = (int) json.currentLocation().getCharOffset();
            return new ServerList(mark, mark + 1 + length, users);
        } catch (JsonEOFException e) {
            return INCOMPLETE;
        } catch (IOException e) {
            return null;
        }
    }

    private static Map<String, String> readUsers(JsonParser json) throws IOException {
        Map<String, String> users = new LinkedHashMap<>();
        json.nextToken();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            String ip = json.nextTextValue();
            if (ip == null) {
                throw new IOException("the address of " + name + " isn't text");
            }
            users.put(name, ip);
        }
        return users;
    }
}
