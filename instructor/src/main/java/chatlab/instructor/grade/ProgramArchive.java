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

    /** Takes the file with the names and the folder for the archive; exits with the status of the JVM that makes it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(make(Path.of(arguments[0]), Path.of(arguments[1])));
    }

    /**
     * Reads the names of classes from a file, as a JVM has listed them, and writes the archive into a folder; in a sandbox,
     * as an archive is of use only where the jars are in the places where they were.
     *
     * @return the exit status of the JVM that makes it
     */
    static int make(Path list, Path folder) throws IOException, InterruptedException {
        List<String> dump = sandbox(list, folder)
                .unbounded(
                        "-Xshare:dump",
                        "-XX:SharedClassListFile=" + list,
                        "-XX:SharedArchiveFile=" + folder.resolve(ClassArchive.PROGRAMS.fileName()));
        return new ProcessBuilder(dump)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** One that has the class path of students' programs, and sees these files. */
    static ProgramSandbox sandbox(Path list, Path folder) throws IOException {
        List<Path> libraries = ClassPath.libraries(Lab.allModules(Repository.root()));
        return new ProgramSandbox(Isolation.SANDBOX, List.of(), libraries, List.of(list), folder);
    }
}
