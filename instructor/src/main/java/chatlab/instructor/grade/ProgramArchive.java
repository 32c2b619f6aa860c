package chatlab.instructor.grade;

import chatlab.instructor.Repository;
import chatlab.instructor.lab.Lab;
import chatlab.instructor.sandbox.ClassArchive;
import chatlab.instructor.sandbox.Isolation;
import chatlab.instructor.sandbox.ProgramSandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Makes {@link ClassArchive#PROGRAMS}; the {@code chatlab} script runs it after a build. */
final class ProgramArchive {
    private ProgramArchive() {}

    /**
     * Reads the names of classes from a file, as a JVM has listed them, and writes the archive into a folder; in a sandbox,
     * as an archive is of use only where the jars are in the places where they were.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path list = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        ProgramSandbox sandbox = new ProgramSandbox(
                Isolation.SANDBOX,
                List.of(),
                ClassPath.libraries(Lab.allModules(Repository.root())),
                List.of(list),
                folder);
        List<String> dump = sandbox.unbounded(
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + folder.resolve(ClassArchive.PROGRAMS.fileName()));
        System.exit(new ProcessBuilder(dump).inheritIO().start().waitFor());
    }
}
