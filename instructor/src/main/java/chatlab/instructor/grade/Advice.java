package chatlab.instructor.grade;

import java.util.Map;
import javax.tools.Diagnostic;

/** What a message of the compiler often means, where a beginner can't know. */
final class Advice {
    private static final Map<String, String> BY_CODE = Map.of(
            "compiler.err.premature.eof", "is a closing brace missing?",
            "compiler.err.illegal.start.of.expr", "is a closing brace missing above?",
            "compiler.err.illegal.start.of.type", "is there a closing brace too many above?",
            "compiler.err.expected4", "is there a closing brace too many above?",
            "compiler.err.cant.resolve.location", "is it misspelled, or its import missing?",
            "compiler.err.unclosed.str.lit", "is a quotation mark missing?");

    private Advice() {}

    /** The message in one line, with what it may mean. */
    static String on(Diagnostic<?> problem) {
        String advice = BY_CODE.get(problem.getCode());
        return advice == null ? Compiler.oneLine(problem) : Compiler.oneLine(problem) + " (" + advice + ")";
    }
}
