package chatlab.instructor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./chatlab} in a repository of its own, with a Maven and a Java that only tell how they are called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "./chatlab is a bash script")
@Tag("once")
class LauncherTest {
    /** A line for each time that a launcher asks for the lock. */
    private static final String NOTE_ASKING = "echo asked >> '%s/asked'\n";

    @TempDir
    private Path folder;

    private Path root;
    private Path tools;
    private Path source;

    @BeforeEach
    void make_a_repository() throws IOException {
        root = Files.createDirectories(folder.resolve("a repository"));
        tools = Files.createDirectories(folder.resolve("tools"));
        Files.copy(Repository.root().resolve("chatlab"), root.resolve("chatlab"));
        assertThat(root.resolve("chatlab").toFile().setExecutable(true)).isTrue();
        source = root.resolve("milestone1-server/src/main/java/A.java");
        write(source, "class A {}");
        write(root.resolve("milestone1-server/src/main/java/B.java"), "class B {}");
        write(root.resolve("pom.xml"), "<project/>");
        tool("mvn", "echo \"$PWD: mvn $*\" >> '" + folder.resolve("builds") + "'");
        tool(
                "java",
                "if [ \"$1\" = -version ]; then echo 'openjdk version \"17.0.1\"' >&2; exit; fi\n"
                        + "echo \"$PWD: java $*\"; exit 7");
        letTimePass();
    }

    @Test
    void builds_when_nothing_is_built_and_runs_in_the_folder_of_the_caller() throws Exception {
        Result result = chatlab(folder, "grade", "my class");

        assertThat(result.errors).isEqualTo("chatlab: building, as its sources have changed (half a minute)\n");
        assertThat(builds())
                .singleElement()
                .asString()
                .startsWith(root + ": mvn -q")
                .contains(" package");
        String classPath = root + "/instructor/target/instructor.jar:" + root + "/instructor/target/lib/*";
        assertThat(result.output)
                .startsWith(folder + ": java ")
                .contains("-Dchatlab.root=" + root + " -cp " + classPath)
                .endsWith(" chatlab.instructor.Chatlab grade my class\n");
        assertThat(result.status).isEqualTo(7);
    }

    @Test
    void builds_only_when_a_source_has_changed() throws Exception {
        chatlab(folder);
        chatlab(folder);
        assertThat(builds()).hasSize(1);

        Files.writeString(source, "class A { }");
        assertThat(chatlab(folder).errors).contains("building");
        assertThat(builds()).hasSize(2);

        letTimePass();
        Files.delete(source);
        chatlab(folder);
        chatlab(folder);
        assertThat(builds()).hasSize(3);
    }

    @Test
    void what_is_built_and_handed_in_is_no_source() throws Exception {
        chatlab(folder);

        write(root.resolve("milestone1-server/target/src/main/java/A.java"), "");
        write(root.resolve("instructor/sample-class/alfa/src/main/java/A.java"), "");
        write(root.resolve("results/src/A.java"), "");
        chatlab(folder);

        assertThat(builds()).hasSize(1);
    }

    @Test
    void a_link_to_it_does_as_well() throws Exception {
        Path link = Files.createSymbolicLink(tools.resolve("to-chatlab"), Path.of("..", "a repository", "chatlab"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), link);

        assertThat(run(folder, second.toString(), "run").output).contains("-Dchatlab.root=" + root + " ");
    }

    @Test
    void a_build_that_fails_is_shown_and_tried_again() throws Exception {
        tool("mvn", "echo '[ERROR] A.java:1: wrong'; exit 1");

        Result result = chatlab(folder);

        assertThat(result.status).isEqualTo(ExitCode.FAILED);
        assertThat(result.output).isEmpty();
        assertThat(result.errors).endsWith("[ERROR] A.java:1: wrong\nchatlab: the build failed, see above\n");
        assertThat(chatlab(folder).status).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void a_source_edited_during_a_build_is_built_next_time() throws Exception {
        tool("mvn", "echo build >> '" + folder.resolve("builds") + "'; touch -d '+10 seconds' '" + source + "'");

        chatlab(folder);
        chatlab(folder);

        assertThat(builds()).hasSize(2);
    }

    @Test
    void two_at_once_build_once() throws Exception {
        Tools.need("flock");
        tool("flock", NOTE_ASKING.formatted(folder) + "exec " + find("flock") + " \"$@\"");

        assertThat(buildsOfTwoAtOnce(System.getenv("PATH"))).hasSize(1);
    }

    @Test
    void two_at_once_build_once_where_there_is_no_flock() throws Exception {
        Path few = Files.createDirectories(folder.resolve("few"));
        for (String name :
                List.of("bash", "cat", "dirname", "env", "find", "mv", "rm", "sed", "sleep", "touch", "wc")) {
            script(few.resolve(name), "exec " + find(name) + " \"$@\"");
        }
        String asks = "case $1 in *cli-lock.d) " + NOTE_ASKING.formatted(folder) + ";; esac\n";
        script(few.resolve("mkdir"), asks + "exec " + find("mkdir") + " \"$@\"");

        assertThat(buildsOfTwoAtOnce(few.toString())).hasSize(1);
    }

    /** The first one's build goes on until the second one, too, has asked for the lock. */
    private List<String> buildsOfTwoAtOnce(String path) throws Exception {
        tool("mvn", """
                echo build >> '%1$s/builds'
                tries=0
                until [ $(wc -l < '%1$s/asked') -ge 2 ] || [ $tries = 2000 ]; do
                  tries=$((tries + 1)); sleep 0.01
                done""".formatted(folder));
        Process first = start(folder, path, root.resolve("chatlab").toString());
        Process second = start(folder, path, root.resolve("chatlab").toString());
        assertThat(List.of(first.waitFor(), second.waitFor())).containsOnly(7);
        return builds();
    }

    @Test
    void an_old_java_is_one_line() throws Exception {
        tool("java", "echo 'java version \"1.8.0_292\"' >&2");

        Result result = chatlab(folder);

        assertThat(result.errors).isEqualTo("chatlab: \"java\" is Java 1; version 17 or later is needed\n");
        assertThat(result.status).isEqualTo(ExitCode.FAILED);
    }

    private Result chatlab(Path here, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(root.resolve("chatlab").toString()));
        command.addAll(List.of(arguments));
        return run(here, command.toArray(new String[0]));
    }

    private Result run(Path here, String... command) throws Exception {
        Process process = start(here, System.getenv("PATH"), command);
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        String errors = Files.readString(folder.resolve("errors"));
        return new Result(process.waitFor(), output, errors);
    }

    private Process start(Path here, String path, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(here.toFile())
                .redirectError(folder.resolve("errors").toFile());
        builder.environment().put("PATH", tools + ":" + path);
        builder.environment().remove("JAVA_HOME");
        return builder.start();
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(folder.resolve("builds"));
    }

    private void tool(String name, String text) throws IOException {
        script(tools.resolve(name), text);
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static Path find(String tool) {
        return Tools.find(tool).orElseThrow();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Makes all files older, instead of waiting until what is written next is newer than they are. */
    private void letTimePass() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                FileTime time = Files.getLastModifiedTime(file);
                Files.setLastModifiedTime(file, FileTime.fromMillis(time.toMillis() - 10_000));
            }
        }
    }

    private record Result(int status, String output, String errors) {}
}
