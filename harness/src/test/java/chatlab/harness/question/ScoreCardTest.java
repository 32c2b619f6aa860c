package chatlab.harness.question;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.harness.program.HoleReached;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class ScoreCardTest {
    @TempDir
    private Path folder;

    /** A student's run: nobody asks for the results, so they are printed. */
    public static final class StudentsRun {
        private StudentsRun() {}

        public static void main(String[] graders) throws Exception {
            LauncherFactory.create()
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(DiscoverySelectors.selectClass(Class.forName(graders[0])))
                            .build());
        }
    }

    @Grader(lab = "toy", milestone = 9, title = "exits", points = 2, program = "chatlab.harness.program.ToyProgram")
    static final class ExitingQuestions {
        private final Trial trial;

        ExitingQuestions(Trial trial) {
            this.trial = trial;
        }

        @Question(number = "Q1", points = 1, hint = "none")
        void the_program_starts() {
            trial.start("starts").shows("started 1");
        }

        @Question(number = "Q2", points = 1, hint = "none")
        void the_program_stays() {
            trial.start("exit").shows("something");
        }
    }

    private String run(Class<?> grader) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dchatlab.folder=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        StudentsRun.class.getName(),
                        grader.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    @Test
    void a_run_prints_the_card_and_writes_grade_json() throws Exception {
        assertThat(run(ToyQuestions.class))
                .contains("toy, toys: 3 of 18 points")
                .contains("Q9      1/1  passed          a question that is passed")
                .contains("Q11     0/3  blocked by Q10  a question that is blocked")
                .contains("Hint:     look at the first line");
        assertThat(folder.resolve("target/grade.json")).content().contains("\"lab\" : \"toy\"");
    }

    @Test
    void a_program_that_calls_system_exit_does_not_hide_what_was_marked_before() throws Exception {
        assertThat(run(ExitingQuestions.class))
                .contains("Q1      1/1  passed")
                .contains("The run ended during Q2: the program called System.exit.");
        assertThat(folder.resolve("target/grade.json")).exists();
    }

    @Test
    void open_holes_of_sources_and_answers_are_named_with_their_lines() throws Exception {
        Path sources = Files.createDirectories(folder.resolve("src/main/java/x"));
        Files.writeString(
                sources.resolve("A.java"),
                String.join("\n", "import static chatlab.hole.Hole.hole;", "// hole(1)", "  int n = hole(12);"));
        Files.writeString(sources.resolve("B.java"), "  int m = hole(2);");
        Files.writeString(folder.resolve("answers.json"), "{\n \"Q3\": {\"frame\": null, \"flags\": \"0x002\"}}");
        assertThat(OpenHole.in(folder))
                .containsExactly(
                        new OpenHole("hole 2", "B.java", 1),
                        new OpenHole("hole 12", "A.java", 3),
                        new OpenHole("Q3.frame", "answers.json", 2));
    }

    @Test
    void answers_in_another_encoding_have_open_holes_too() throws Exception {
        Files.write(
                folder.resolve("answers.json"),
                "{\"Q6\": {\n\"text\": \"Smørbrød\",\n\"frames\": null}, \"Q10\": null}"
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(OpenHole.in(folder))
                .extracting(OpenHole::toString)
                .containsExactly("Q6.frames (answers.json:3)", "Q10 (answers.json:3)");
    }

    @Test
    void each_part_that_is_missing_has_a_line_and_no_line_is_longer_than_the_card() {
        String word = "x".repeat(90);
        GradeSheet sheet = new GradeSheet();
        sheet.begin(ToyQuestions.class.getAnnotation(Grader.class), "Q9", 1);
        sheet.add(new QuestionResult(
                "Q9",
                9,
                "a question",
                0,
                2,
                State.FAILED,
                List.of(),
                "one: a number; other: a text",
                "long ".repeat(30) + word,
                "a hint",
                null,
                false));
        String card = new ScoreCardText(sheet, List.of()).toString();

        assertThat(card).containsSubsequence("Expected: one: a number;\n", " ".repeat(24) + "other: a text\n", word);
        assertThat(card.lines().filter(line -> !line.contains(word))).allMatch(line -> line.length() <= 100);
    }

    @Test
    void a_reached_hole_is_read_only_from_a_line_of_its_own_form() {
        assertThat(HoleReached.parse("Hole 3 is not filled in yet (ChatServer.java:43)"))
                .contains(new HoleReached(3, "ChatServer.java", 43));
        assertThat(List.of(
                        "Hole x is not filled in yet (A.java:1)",
                        "Hole 3 is not filled in yet (A.java:1) and more",
                        "see Hole 3 is not filled in yet (A.java:1)"))
                .allSatisfy(line -> assertThat(HoleReached.parse(line)).isEmpty());
    }
}
