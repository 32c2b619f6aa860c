package chatlab.client;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who is in the chat: names and IP addresses in the order of joining. */
record ActiveUsers(Map<String, String> ips) {
    ActiveUsers with(String name, String ip) {
        Map<String, String> more = new LinkedHashMap<>(ips);
        more.put(name, ip);
        return new ActiveUsers(more);
    }

    /** The same ones the other way round. */
    ActiveUsers reversed() {
        List<String> names = new ArrayList<>(ips.keySet());
        Collections.reverse(names);
        ActiveUsers users = new ActiveUsers(Map.of());
        for (String name : names) {
            users = users.with(name, ips.get(name));
        }
        return users;
    }

    /** Whether a line has all their names in it. */
    boolean areAllIn(String line) {
        return ips.keySet().stream().allMatch(line::contains);
    }

    /** As a server sends it. JSON may be spaced in any way. */
    String toMessage(boolean spaced) {
        return write("!{", "\"", spaced ? ": " : ":", spaced ? ", " : ",");
    }

    /** As {@code #ls} shows it. */
    @Override
    public String toString() {
        return write("{", "'", ": ", ", ");
    }

    private String write(String start, String quote, String colon, String comma) {
        return ips.entrySet().stream()
                .map(user -> quote + user.getKey() + quote + colon + quote + user.getValue() + quote)
                .collect(joining(comma, start, "}"));
    }
}
