package chatlab.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names and addresses. */
final class Phonebook {
    private Map<String, String> entries = new LinkedHashMap<>();

    synchronized void replace(String json) throws IOException {
        entries = new LinkedHashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                entries.put(name, parser.nextTextValue());
            }
        }
    }

    synchronized Optional<String> ip(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    synchronized String name(String ip) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().equals(ip))
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse("Non-registered");
    }

    @Override
    public synchronized String toString() {
        return entries.entrySet().stream()
                .map(entry -> "'" + entry.getKey() + "': '" + entry.getValue() + "'")
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
