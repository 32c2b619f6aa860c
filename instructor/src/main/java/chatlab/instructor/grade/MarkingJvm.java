package chatlab.instructor.grade;

import chatlab.instructor.Repository;
import chatlab.instructor.lab.Lab;
import chatlab.instructor.sandbox.Isolation;
import chatlab.instructor.sandbox.ProgramSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A JVM that marks compiled submissions one after the other: answers an {@link Order} with {@link Marks}. */
final class MarkingJvm {
    private MarkingJvm() {}

    /** Works in a folder, with an {@link Isolation}, on submissions for a lab, until its input ends. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Orders orders = new Orders();
        Path scratch = Path.of(arguments[0]);
        Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir")));
        Isolation isolation = Isolation.valueOf(arguments[1]);
        orders.tell(ProgramSandbox.problem(isolation));
        SubmissionGrader grader =
                new SubmissionGrader(Repository.root(), Lab.named(arguments[2], Repository.root()), isolation, scratch);
        orders.carryOut(grader::grade, Marks::none);
    }
}
