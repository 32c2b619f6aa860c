package chatlab.instructor.export;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Repository;
import chatlab.instructor.Tools;
import chatlab.instructor.lab.Lab;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The autograder in a folder laid out as Gradescope's {@code /autograder}. */
@Tag("once")
class AutograderTest {
    private static final int PROGRAM_USER = 61_002;

    @TempDir
    private Path autograder;

    @Test
    void a_submission_is_marked_where_gradescope_puts_it() throws Exception {
        Tools.need("unzip", "setpriv", "java");
        layOut(Repository.root().resolve("instructor/sample-class/alfa"));

        run("./run_autograder");

        JsonNode results = new ObjectMapper()
                .readTree(autograder.resolve("results/results.json").toFile());
        assertThat(results.get("score").asInt()).isEqualTo(100); // 95 and 5 extra; Q1 is marked by hand
        assertThat(results.get("execution_time").asInt()).isPositive();
        assertThat(results.get("tests")).hasSize(36);
        assertThat(source()).isNotEmpty().noneMatch(name -> name.contains("solutions/"));
    }

    /** As root, which is how Gradescope starts it: then there is a user for the grader, and one for programs. */
    @Test
    void a_program_can_neither_change_what_the_grader_writes_nor_end_it_nor_stay() throws Exception {
        Tools.need("unzip", "setpriv", "java", "setsid");
        if (!System.getProperty("user.name").equals("root")) {
            Tools.skip("only root can change users");
        }
        layOut(Repository.root().resolve("instructor/sample-class/alfa"));
        Path loot = openFolder("loot");
        Files.writeString(
                autograder.resolve("submission/milestone1-server/src/main/java/chatlab/server/ChatServer.java"),
                hostileServer());

        run("./run_autograder");

        assertThat(loot.resolve("attacked")).exists();
        try (Stream<Path> found = Files.list(loot)) {
            assertThat(found.map(file -> file.getFileName().toString())).containsExactly("attacked");
        }
        JsonNode results = new ObjectMapper()
                .readTree(autograder.resolve("results/results.json").toFile());
        assertThat(results.get("score").asInt()).isEqualTo(80); // as alfa, but for the 20 of the server
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            assertThat(processes.filter(AutograderTest::isOfPrograms)).isEmpty();
        }
    }

    /** Says in the folder loot what it could do; what it leaves running goes on trying for a minute or two. */
    private String hostileServer() {
        return """
                package chatlab.server;

                import java.io.Closeable;
                import java.io.IOException;

                public final class ChatServer implements Closeable {
                    private static final String ATTACK = \"""
                            cd '%1$s'
                            echo > loot/attacked
                            for place in . results source submission tmp/*/out tmp/*/class tmp/*/tmp; do
                              echo > $place/forged && echo > loot/wrote-into-$(basename $place)
                            done
                            ls tmp/*/out && echo > loot/read-results
                            kill -KILL $1 && echo > loot/killed-the-grader
                            kill -KILL $2 && echo > loot/killed-the-graders-parent
                            tries=0
                            while [ $tries -lt 2000 ]; do
                              sed -i 's/"points" : 0/"points" : 9/' tmp/*/out/*/grade.json && echo > loot/changed-marks
                              sed -i 's/"score":80/"score":99/' results/results.json && echo > loot/changed-results
                              tries=$((tries + 1)); sleep 0.05
                            done
                            \""";

                    public ChatServer(String host, int port) throws IOException {}

                    public void run() {}

                    @Override
                    public void close() {}

                    public static void main(String[] arguments) throws Exception {
                        ProcessHandle grader = ProcessHandle.current().parent().orElseThrow();
                        String parent = "" + grader.parent().orElseThrow().pid();
                        new ProcessBuilder("setsid", "sh", "-c", ATTACK, "sh", "" + grader.pid(), parent)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .redirectError(ProcessBuilder.Redirect.DISCARD)
                                .start();
                        while (!new java.io.File("%1$s/loot/attacked").exists()) {
                            Thread.onSpinWait();
                        }
                    }
                }
                """.formatted(autograder);
    }

    /** One that has ended and was not yet asked how has no command any more. */
    private static boolean isOfPrograms(Path process) {
        try {
            return process.getFileName().toString().matches("\\d+")
                    && Files.getAttribute(process, "unix:uid").equals(PROGRAM_USER)
                    && Files.readAllBytes(process.resolve("cmdline")).length > 0;
        } catch (IOException ended) {
            return false;
        }
    }

    /** A folder that everybody may write to. */
    private Path openFolder(String name) throws IOException {
        Path folder = Files.createDirectory(autograder.resolve(name));
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    private List<String> source() throws IOException {
        try (Stream<Path> files = Files.walk(autograder.resolve("source"))) {
            return files.map(Path::toString).toList();
        }
    }

    private void layOut(Path submission) throws Exception {
        Files.setPosixFilePermissions(autograder, PosixFilePermissions.fromString("rwxr-xr-x"));
        openFolder("tmp");
        Path source = Files.createDirectory(autograder.resolve("source"));
        Path zip = autograder.resolve("autograder.zip");
        new Autograder(Repository.root(), Lab.named(Lab.CHAT, Repository.root())).write(zip);
        run("unzip", "-q", zip.toString(), "-d", source.toString());
        Files.copy(source.resolve("run_autograder"), autograder.resolve("run_autograder"));
        assertThat(Files.isExecutable(autograder.resolve("run_autograder"))).isTrue();
        copy(submission, Files.createDirectory(autograder.resolve("submission")));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private void run(String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(List.of(command))
                .directory(autograder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.to(autograder.resolve("output").toFile()));
        builder.environment().put("TMPDIR", autograder.resolve("tmp").toString());
        Process process = builder.start();
        assertThat(process.waitFor())
                .as(() -> String.join(" ", command) + ": " + output())
                .isZero();
    }

    private String output() {
        try {
            return Files.readString(autograder.resolve("output"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
