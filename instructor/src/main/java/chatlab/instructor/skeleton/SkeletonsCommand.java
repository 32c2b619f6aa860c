package chatlab.instructor.skeleton;

import chatlab.instructor.ExitCode;
import chatlab.instructor.Repository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code chatlab skeletons}: writes the skeletons and the sample class anew. */
@Command(
        name = "skeletons",
        header = "Makes the skeletons anew after a solution was edited.",
        description = {
            "",
            "A solution marks what a student writes with \"// fill in 1: what to do\". From it comes the file with "
                    + "holes, in the milestone's src/main/java, and the sources of instructor/sample-class. "
                    + "Commit what this writes: the build fails when one is not as its solution makes it."
        })
public final class SkeletonsCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException {
        List<Path> written = new GeneratedFiles(Repository.root()).write();
        written.forEach(file -> System.out.println("written: " + file));
        if (written.isEmpty()) {
            System.out.println("Nothing to do: all skeletons are as their solutions make them.");
        }
        return ExitCode.DONE;
    }
}
