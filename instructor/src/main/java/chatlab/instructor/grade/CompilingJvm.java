package chatlab.instructor.grade;

import chatlab.instructor.Repository;
import chatlab.instructor.lab.Lab;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A JVM that compiles submissions one after the other, for all {@link MarkingJvm}s: one compiler is warm sooner than many.
 */
final class CompilingJvm {
    private CompilingJvm() {}

    /** Works in a folder on submissions for a lab, until its input ends; takes the same arguments as a marking JVM. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Orders orders = new Orders();
        orders.tell("");
        SubmissionCompiler compiler = new SubmissionCompiler(
                Repository.root(), Lab.named(arguments[2], Repository.root()), Path.of(arguments[0]));
        orders.carryOut(compiler::compile, Compilations::none);
    }
}
