package chatlab.instructor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChatlabTest {
    @TempDir
    private Path folder;

    @Test
    void help_lists_the_commands_and_the_exit_status() {
        Console help = Console.chatlab("--help");

        assertThat(help.status()).isEqualTo(ExitCode.DONE);
        assertThat(help.errors()).isEmpty();
        assertThat(help.output())
                .contains("grade  ", "export  ", "kit  ", "run  ", "skeletons  ", "0  done", "2  wrong use")
                .contains("./chatlab grade instructor/sample-class")
                .doesNotContain("generate-completion");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_has_help(String command) {
        Console help = Console.chatlab(command, "--help");

        assertThat(help.status()).isEqualTo(ExitCode.DONE);
        assertThat(help.output()).contains("Usage: chatlab " + command + " [-h]");
        assertThat(help.output().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    static List<String> commands() {
        return List.of("grade", "export", "merge", "similar", "oral", "kit", "run", "skeletons", "soak");
    }

    @Test
    void version_names_the_java_that_runs_it() {
        assertThat(Console.chatlab("--version").output()).startsWith("chatlab ").contains("(Java " + Runtime.version());
    }

    /** Words of a command line that is wrong, and what it says. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("chatlab: a command is missing"),
                mistake("chatlab: there is no command \"bogus\"", "bogus"),
                mistake("chatlab: Unknown option: '--bogus'", "--bogus"),
                mistake("chatlab kit: Missing required option: '--out=FILE.zip'", "kit"),
                mistake(
                        "chatlab kit: --out: expected a name that ends in .zip, found kit.tar",
                        "kit",
                        "--out",
                        "kit.tar"),
                mistake("chatlab kit: --out: there is no folder /no/such", "kit", "--out", "/no/such/kit.zip"),
                mistake("chatlab grade: Missing required parameter: 'SUBMISSIONS'", "grade"),
                mistake(
                        "chatlab grade: /no/such: no such file or folder; expected the submissions of a class",
                        "grade",
                        "/no/such"),
                mistake(
                        "chatlab grade: Invalid value for option '--jobs': 'many' is not an int",
                        "grade",
                        ".",
                        "--jobs",
                        "many"),
                mistake("chatlab grade: --jobs: expected 1 or more, found 0", "grade", ".", "--jobs", "0"),
                mistake(
                        "chatlab soak: --runs: expected one number or three, such as 200,50,10; found 1,2",
                        "soak",
                        "--runs",
                        "1,2"),
                mistake(
                        "chatlab soak: --way: expected in-process, child or hosted, found by-foot",
                        "soak",
                        "--way",
                        "by-foot"),
                mistake(
                        "chatlab soak: --jdk: expected the folder of a JDK, with bin/java and a file release, found /no/such",
                        "soak",
                        "--jdk",
                        "/no/such"),
                mistake("chatlab soak: --only: expected a name or a pattern, found {a", "soak", "--only", "{a"),
                mistake("chatlab soak: --only: no program bogus can be run in this way", "soak", "--only", "bogus"),
                mistake(
                        "chatlab run: there is no program \"chat \"; expected one of: chat server [IP [PORT]], chat client",
                        "run",
                        "chat"),
                mistake(
                        "chatlab run: there is no program \"chat waiter\"; expected one of: chat server",
                        "run",
                        "chat",
                        "waiter"),
                mistake("chatlab run: there is no lab \"tea\"; expected one of: chat", "run", "tea", "server"),
                mistake("chatlab grade: there is no lab \"tea\"; expected one of: chat", "grade", ".", "--lab", "tea"));
    }

    private static Arguments mistake(String message, String... words) {
        return Arguments.of(message, List.of(words));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void wrong_use_is_told_in_a_line(String message, List<String> words) {
        Console wrong = Console.chatlab(words.toArray());

        assertThat(wrong.status()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(wrong.output()).isEmpty();
        assertThat(wrong.errors()).startsWith(message);
        assertThat(wrong.errors().lines().skip(1))
                .allSatisfy(line -> assertThat(line).startsWith("Try: ./chatlab"));
    }

    @Test
    void an_empty_folder_is_no_class() {
        Console wrong = Console.chatlab("grade", folder);

        assertThat(wrong.status()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(wrong.errors())
                .isEqualTo("chatlab grade: " + folder
                        + ": has no submissions in it; expected one folder or archive a student\n");
    }
}
