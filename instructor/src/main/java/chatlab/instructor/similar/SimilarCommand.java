package chatlab.instructor.similar;

import chatlab.instructor.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code chatlab similar}: compares the submissions of a class. */
@Command(
        name = "similar",
        header = "Compares the captures and the code of a class.",
        description = {
            "",
            "DIR is what \"chatlab grade\" wrote. Two captures of the same chat have the same initial sequence numbers, "
                    + "whatever names, times or addresses were changed. Code is compared by its tokens, the skeleton left "
                    + "out; names and layout don't matter.",
            "",
            "Writes similarity.html, with both sides next to each other, and findings into each grade.json and into "
                    + "index.html. They say what is the same, not why: students may have been allowed to work together.",
            ""
        },
        parameterListHeading = "")
public final class SimilarCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder with the results of a class.")
    private Path results;

    @Override
    public Integer call() throws IOException, InterruptedException {
        System.out.print(ClassComparison.write(results));
        return ExitCode.DONE;
    }
}
