package chatlab.instructor.grade;

import java.util.function.Supplier;

/**
 * A program whose marks are known before it is marked.
 *
 * @param name the milestone, the kind and its own name: {@code milestone1-server/wrong/trims}
 * @param bug what is wrong with it; null unless it is one of the corpus's wrong ones
 * @param program the program, compiled when it is asked for
 */
public record Specimen(String name, WrongSubmission bug, Supplier<CompiledProgram> program) {
    /** The name of its milestone. */
    public String milestone() {
        return name.split("/")[0];
    }

    /**
     * {@code solution}, {@code hole} (the solution with that one put back), {@code filled} (the skeleton with so many
     * holes filled), {@code right} or {@code wrong}.
     */
    public String kind() {
        return name.split("/")[1];
    }

    /** Whether it keeps the contract, and so must get every point. */
    public boolean isRight() {
        return kind().equals("solution") || kind().equals("right");
    }

    /** The question that it must fail, and the first one that it doesn't pass; empty for any or none. */
    public String fails() {
        return bug == null ? "" : bug.fails();
    }

    /** What its JVM is started with, one option a line; empty where it shows what it is without any. */
    public String options() {
        return bug == null ? "" : bug.options();
    }

    /** Whether it must have a JVM of its own: for the options, or as it ends its JVM. */
    public boolean childOnly() {
        return bug != null && bug.needsOwnJvm();
    }
}
