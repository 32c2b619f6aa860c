package chatlab.instructor.grade;

import java.util.ArrayList;
import java.util.List;

/**
 * What the compiler said of a submission's code.
 *
 * @param messages one for each error: file, line, what is wrong
 */
record Compilation(boolean ok, List<String> messages) {
    static final Compilation NOTHING_TO_COMPILE = new Compilation(true, List.of());

    static Compilation failed(List<String> messages) {
        return new Compilation(false, List.copyOf(messages));
    }

    /** Both together. */
    Compilation and(Compilation other) {
        List<String> all = new ArrayList<>(messages);
        all.addAll(other.messages);
        return new Compilation(ok && other.ok, List.copyOf(all));
    }

    /** The first message, and how many more there are. */
    String summary() {
        int more = messages.size() - 1;
        return messages.get(0) + (more == 0 ? "" : " (and %d more)".formatted(more));
    }
}
