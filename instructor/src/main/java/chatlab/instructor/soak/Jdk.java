package chatlab.instructor.soak;

import chatlab.instructor.Repository;
import chatlab.instructor.WrongUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A JDK that graders and programs run on.
 *
 * @param version as its {@code release} file has it: {@code 17.0.15}
 */
record Jdk(Path home, String version) {
    /** The one that runs this. */
    static Jdk running() {
        return new Jdk(Path.of(System.getProperty("java.home")), System.getProperty("java.version"));
    }

    /** The one in a folder; throws WrongUse where there is none. */
    static Jdk in(Path home) throws IOException {
        Properties release = new Properties();
        Path file = home.resolve("release");
        if (Files.exists(file)) {
            release.load(Files.newBufferedReader(file));
        }
        String version = release.getProperty("JAVA_VERSION");
        if (version == null || !Files.isExecutable(home.resolve("bin/java"))) {
            throw new WrongUse("--jdk: expected the folder of a JDK, with bin/java and a file release, found " + home);
        }
        return new Jdk(home.toAbsolutePath().normalize(), version.replace("\"", ""));
    }

    /** A program of ours in a JVM of its own that is not started yet; what it prints as errors is shown. */
    ProcessBuilder java(String memory, Class<?> mainClass) {
        return new ProcessBuilder(
                        home.resolve("bin/java").toString(),
                        memory,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-Dchatlab.root=" + Repository.root(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        mainClass.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
