package chatlab.instructor.soak;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Port names. */
final class PortNames {
    private static final Pattern PORT =
            Pattern.compile("(?<=127\\.0\\.0\\.\\d:|127\\.0\\.0\\.\\d', |port )\\d{4,5}\\b");
    private final Map<String, String> names = new LinkedHashMap<>();

    String replaceIn(String text) {
        return PORT.matcher(text)
                .replaceAll(found -> names.computeIfAbsent(found.group(), port -> "PORT" + (names.size() + 1)));
    }
}
