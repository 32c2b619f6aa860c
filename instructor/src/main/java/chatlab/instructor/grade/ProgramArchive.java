package chatlab.instructor.grade;

import chatlab.harness.program.Hosts;
import chatlab.instructor.Repository;
import chatlab.instructor.lab.Lab;
import chatlab.instructor.sandbox.ClassArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Makes {@link ClassArchive#PROGRAMS}; the {@code chatlab} script runs it after a build. */
final class ProgramArchive {
    private ProgramArchive() {}

    /** Reads the names of classes from a file, as a JVM has listed them, and writes the archive to another file. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Path> libraries = ClassPath.libraries(Lab.allModules(Repository.root()));
        Process dump = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:dump",
                        "-XX:SharedClassListFile=" + arguments[0],
                        "-XX:SharedArchiveFile=" + arguments[1],
                        "-XX:+UseSerialGC",
                        "-cp",
                        Hosts.classPath(ClassPath.join(libraries)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        System.exit(dump.waitFor());
    }
}
