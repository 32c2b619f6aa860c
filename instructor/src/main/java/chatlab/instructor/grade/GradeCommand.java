package chatlab.instructor.grade;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code chatlab grade}. */
@Command(name = "grade", header = "Marks a class.")
public final class GradeCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
