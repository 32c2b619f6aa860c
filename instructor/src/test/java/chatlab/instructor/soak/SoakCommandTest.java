package chatlab.instructor.soak;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Console;
import chatlab.instructor.ExitCode;
import chatlab.instructor.grade.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The soak finds what was planted in a corpus of its own. */
@Tag("once")
class SoakCommandTest {
    @TempDir
    private Path folder;

    /** Calls the soak without load; the words of {@code only} are separated by spaces. */
    private Console soak(String words) {
        List<String> all = new ArrayList<>(List.of("soak", "--idle", "--corpus", folder.toString()));
        all.addAll(Arrays.asList(words.split(" ")));
        return Console.chatlab(all.toArray());
    }

    /** Puts a right program into the corpus that isn't right when this file is missing, and then makes it. */
    private Path plantOneThatIsWrongAtFirst() throws IOException {
        Path marker = folder.resolve("marker");
        Path right = Corpus.folder().resolve("milestone1-server/right/streams/ChatServer.java");
        String begin = "public ChatServer(String host, int port) throws IOException {\n";
        String source = Files.readString(right);
        assertThat(source).contains(begin);
        String first = "if (new java.io.File(\"%s\").createNewFile()) { throw new IOException(\"no luck\"); }\n";
        Path planted = folder.resolve("milestone1-server/right/unlucky/ChatServer.java");
        Files.createDirectories(planted.getParent());
        Files.writeString(planted, source.replace(begin, begin + first.formatted(marker)));
        return marker;
    }

    @Test
    void a_run_that_differs_is_told_with_the_command_that_repeats_it() throws IOException {
        Path marker = plantOneThatIsWrongAtFirst();

        Console soaked = soak("--only milestone1-server/right/* --runs 3 --way child");

        assertThat(soaked.status()).isEqualTo(ExitCode.DONE_WITH_ERRORS);
        assertThat(soaked.output())
                .containsPattern("(?m)^milestone1-server/right/unlucky, child on JDK [\\d.]+, seed \\d+$")
                .contains("    must get every point, but Q2.1 failed 0: ", "no luck")
                .containsPattern("right     child on JDK \\S+ +3 +0 +0 ")
                .contains(": 1 disagreement");

        String again = soaked.output()
                .lines()
                .filter(line -> line.startsWith("    again: ./chatlab soak --only milestone1-server/right/unlucky "))
                .findFirst()
                .orElseThrow();
        assertThat(again).contains(" --way child --runs 1 --seed ", " --idle --corpus " + folder);
        String[] words = again.strip().substring("again: ./chatlab ".length()).split(" ");
        assertThat(Console.chatlab((Object[]) words).status()).isEqualTo(ExitCode.DONE);
        Files.delete(marker);
        assertThat(Console.chatlab((Object[]) words).output()).contains("no luck", ": 1 disagreement");
    }

    @Test
    void a_wrong_program_that_fails_another_question_is_told_and_full_waits_are_counted() throws IOException {
        Path wrong = Corpus.folder().resolve("milestone1-server/wrong/prints-nothing-of-who-has-connected.txt");
        Path planted = folder.resolve("milestone1-server/wrong/mute.txt");
        Files.createDirectories(planted.getParent());
        Files.writeString(planted, Files.readString(wrong).replace("fails Q2.2", "fails Q2.4"));

        Console soaked = soak("--only milestone1-server/wrong/* --runs 1 --way in-process --seed 8");

        assertThat(soaked.status()).isEqualTo(ExitCode.DONE_WITH_ERRORS);
        assertThat(soaked.output())
                .contains("milestone1-server/wrong/mute, in-process on JDK ", ", seed 8\n")
                .contains("    must fail Q2.4 first, but Q2.2 failed 0: expected the server prints ")
                .containsPattern("wrong     in-process on JDK \\S+ +1 +0 +1 ")
                .contains(": 1 disagreement");
    }

    @Test
    void solutions_agree_on_a_busy_machine_and_the_load_ends_with_the_soak() {
        Console soaked = Console.chatlab("soak", "--only", "milestone1-server/solution", "--runs", "2");

        assertThat(soaked.output()).contains("2 runs in ", ": no disagreement");
        assertThat(soaked.status()).isEqualTo(ExitCode.DONE);
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    @Test
    void the_matrix_tells_what_each_program_fails_and_its_hint() throws IOException {
        Path file = folder.resolve("quality.md");
        Files.writeString(file, "before\n" + Matrix.BEGIN + "old\n" + Matrix.END + "behind\n");

        soak("--only milestone1-server/hole/02 --runs 2 --way in-process --matrix " + file);

        assertThat(file)
                .content()
                .startsWith("before\n" + Matrix.BEGIN + "\n| program | ")
                .containsOnlyOnce("| milestone1-server/hole/02 | Q2.1 | 0 of 20 | A server socket listens once ")
                .endsWith("|\n\n" + Matrix.END + "behind\n")
                .doesNotContain("old");
    }
}
