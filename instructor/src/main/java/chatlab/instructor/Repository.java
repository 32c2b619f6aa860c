package chatlab.instructor;

import java.nio.file.Path;

/** Where the instructors' repository is, and what its build made. */
public final class Repository {
    private Repository() {}

    /** The folder that {@code ./chatlab} is in; it says so in the system property {@code chatlab.root}. */
    public static Path root() {
        String root = System.getProperty("chatlab.root");
        if (root == null) {
            throw new IllegalStateException("the system property chatlab.root is not set; start with ./chatlab");
        }
        return Path.of(root);
    }

    /** The classes of a milestone's solution, with the given code. */
    public static Path solution(String module) {
        return root().resolve("solutions").resolve(module).resolve("target/classes");
    }
}
