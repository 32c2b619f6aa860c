package chatlab.instructor.grade;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Console;
import chatlab.instructor.ExitCode;
import chatlab.instructor.Repository;
import chatlab.instructor.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grading where no sandbox can be made: on this machine, but with something else in bubblewrap's place. */
@Tag("once")
class WithoutSandboxTest {
    private static final String BUBBLEWRAP = "/usr/bin/bwrap";
    private static final String FORBIDDEN = "bwrap: No permissions to create a new namespace";

    @TempDir
    private Path folder;

    private Path results;

    @BeforeEach
    void a_student_with_a_right_server() throws IOException {
        Tools.need("bwrap", "prlimit");
        results = folder.resolve("results");
        Path program = Repository.root().resolve("instructor/corpus/milestone1-server/right/one-class/ChatServer.java");
        Path own = Files.createDirectories(folder.resolve("class/alfa"));
        Files.copy(program, own.resolve("ChatServer.java"));
    }

    private Path notInstalled() throws IOException {
        return Files.createFile(folder.resolve("no-program"));
    }

    /** As on a machine whose kernel lets no user make namespaces. */
    private Path forbidden() throws IOException {
        Path program = folder.resolve("no-namespaces");
        Files.writeString(program, "#!/bin/sh\necho '" + FORBIDDEN + "' >&2\nexit 1\n");
        assertThat(program.toFile().setExecutable(true, false)).isTrue();
        return program;
    }

    private Console grade(Path bubblewrap, String isolation) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("bwrap", "--dev-bind", "/", "/", "--ro-bind", bubblewrap.toString(), BUBBLEWRAP, "--"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Dchatlab.root=" + Repository.root(),
                "-cp",
                System.getProperty("java.class.path"),
                "chatlab.instructor.Chatlab",
                "grade",
                folder.resolve("class").toString(),
                "--out",
                results.toString(),
                "--isolation",
                isolation));
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        int status = process.waitFor();
        return new Console(status, Files.readString(output), Files.readString(errors));
    }

    @Test
    void where_bubblewrap_is_missing_a_line_says_that_programs_are_not_sandboxed_and_they_are_marked()
            throws Exception {
        isMarked(grade(notInstalled(), "auto"), "bubblewrap is not installed");
    }

    @Test
    void where_namespaces_are_forbidden_the_line_says_what_bubblewrap_said() throws Exception {
        isMarked(grade(forbidden(), "auto"), "the grader can't be started: " + FORBIDDEN);
    }

    private static void isMarked(Console console, String problem) {
        assertThat(console.errors())
                .isEqualTo("students' programs are not sandboxed: " + problem + "\nmarked alfa (1 of 1)\n");
        assertThat(console.output()).containsPattern("(?m)^alfa +20 +0 +0 +0 ");
        assertThat(console.status()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void who_insists_on_a_sandbox_gets_one_line_and_no_marks() throws Exception {
        isRefused(grade(notInstalled(), "sandbox"), "bubblewrap is not installed");
        isRefused(grade(forbidden(), "sandbox"), "the grader can't be started: " + FORBIDDEN);
    }

    private void isRefused(Console console, String problem) {
        assertThat(console)
                .isEqualTo(new Console(
                        ExitCode.WRONG_USE,
                        "",
                        "chatlab grade: --isolation sandbox: can't make a sandbox: " + problem + "\n"));
        assertThat(results).isEmptyDirectory();
    }

    @Test
    void who_wants_processes_is_not_told_what_they_know() throws Exception {
        Console console = grade(notInstalled(), "process");

        assertThat(console.errors()).isEqualTo("marked alfa (1 of 1)\n");
        assertThat(console.status()).isEqualTo(ExitCode.DONE);
    }
}
