package chatlab.instructor.grade;

/**
 * A program whose marks are known before it is marked.
 *
 * @param name the milestone, the kind and its own name: {@code milestone1-server/wrong/trims}
 * @param fails the question that it must fail, and the first one that it doesn't pass; empty for any or none
 * @param options what its JVM is started with, one option a line; empty where it shows what it is without any
 * @param childOnly whether it must have a JVM of its own: for the options, or as it ends its JVM
 * @param program the program
 */
public record Specimen(String name, String fails, String options, boolean childOnly, CompiledProgram program) {
    /** {@code solution}, {@code hole} (the solution with that one put back), {@code right} or {@code wrong}. */
    public String kind() {
        return name.split("/")[1];
    }

    /** Whether it keeps the contract, and so must get every point. */
    public boolean isRight() {
        return kind().equals("solution") || kind().equals("right");
    }
}
