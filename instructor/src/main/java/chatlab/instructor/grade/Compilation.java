package chatlab.instructor.grade;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;

/**
 * What the compiler said of a submission's code.
 *
 * @param messages one for each error: file, line, what is wrong
 * @param summary the same in one line; empty where all is well
 */
record Compilation(
        boolean ok, List<String> messages, @JsonIgnore String summary) {
    static final Compilation OK = new Compilation(true, List.of(), "");

    /** Code with errors, at least one. */
    static Compilation failed(List<String> messages) {
        int more = messages.size() - 1;
        String summary = "does not compile: " + messages.get(0) + (more == 0 ? "" : " (and %d more)".formatted(more));
        return new Compilation(false, List.copyOf(messages), summary);
    }

    /** Code that could not even be given to the compiler. */
    static Compilation impossible(String problem) {
        return new Compilation(false, List.of(problem), problem);
    }

    /** Both together. */
    Compilation and(Compilation other) {
        List<String> all = new ArrayList<>(messages);
        all.addAll(other.messages);
        return new Compilation(ok && other.ok, List.copyOf(all), summary + other.summary);
    }
}
