package chatlab.instructor.oral;

import static chatlab.instructor.marks.ResultsFolder.sample;
import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Console;
import chatlab.instructor.ExitCode;
import chatlab.instructor.Repository;
import chatlab.instructor.marks.MarkedStudent;
import chatlab.instructor.marks.ResultsFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("once")
class OralCommandTest {
    private static final String SERVER = "milestone1-server/src/main/java/chatlab/server/ChatServer.java";

    @TempDir
    private Path folder;

    private ResultsFolder results;

    @BeforeEach
    void setUp() {
        results = new ResultsFolder(folder);
    }

    private void handInCaptures(String student) throws IOException {
        for (String name : List.of("chatserver.pcap", "client1.pcap", "client2.pcap")) {
            results.capture(student, name, sample(student, name));
        }
    }

    private void handInCode(String student) throws IOException {
        results.source(
                student,
                SERVER,
                Files.readString(Repository.root().resolve("solutions").resolve(SERVER)));
    }

    @Test
    void a_sheet_has_three_questions_on_the_captures_and_two_on_the_code() throws IOException {
        results.student("alfa");
        handInCaptures("alfa");
        handInCode("alfa");

        OralSheet sheet = sheet("alfa");

        assertThat(sheet.questions()).extracting(OralQuestion::isCode).containsExactly(false, false, false, true, true);
        assertThat(sheet.questions()).extracting(OralQuestion::topic).doesNotHaveDuplicates();
        assertThat(sheet.missing()).isEmpty();
    }

    @Test
    void the_same_submission_gets_the_same_questions_and_each_student_others() throws IOException {
        Set<List<String>> different = new HashSet<>();
        for (String student : List.of("alfa", "bravo", "delta", "echo")) {
            results.student(student);
            handInCode(student);
            results.capture(student, "client1.pcap", sample("alfa", "client1.pcap"));
            List<String> questions = sheet(student).questions().stream()
                    .map(OralQuestion::question)
                    .toList();
            assertThat(sheet(student).questions())
                    .extracting(OralQuestion::question)
                    .isEqualTo(questions);
            different.add(questions);
        }
        assertThat(different).hasSize(4);
    }

    @Test
    void without_captures_all_questions_are_on_code_and_it_is_said_why() throws IOException {
        results.student("alfa");
        handInCode("alfa");

        assertThat(sheet("alfa").questions()).hasSize(5).allMatch(OralQuestion::isCode);
        assertThat(sheet("alfa").missing()).containsExactly("There are no captures.");
    }

    @Test
    void without_code_all_questions_are_on_captures_and_it_is_said_why() throws IOException {
        results.student("alfa");
        handInCaptures("alfa");

        assertThat(sheet("alfa").questions()).hasSize(5).noneMatch(OralQuestion::isCode);
        assertThat(sheet("alfa").missing()).containsExactly("There is no code with a filled hole.");
    }

    @Test
    void who_handed_in_nothing_gets_no_question_and_the_page_says_so() throws IOException {
        results.student("alfa");

        Console console = Console.chatlab("oral", folder);

        assertThat(console.status()).isEqualTo(ExitCode.DONE);
        assertThat(console.output())
                .contains("alfa: 0 of 5 questions. There are no captures. There is no code with a filled hole.");
        assertThat(folder.resolve("oral.html")).content().contains("No questions: nothing was handed in");
    }

    @Test
    void a_capture_that_can_not_be_read_is_told_and_harms_nobody() throws IOException {
        results.student("alfa").capture("alfa", "client1.pcap", new byte[] {1, 2, 3});

        assertThat(sheet("alfa").missing()).contains("client1.pcap can't be read.");
    }

    @Test
    void answers_stand_behind_all_questions_and_nothing_goes_into_a_students_folder() throws IOException {
        results.student("alfa").student("bravo");
        handInCode("alfa");
        handInCaptures("bravo");

        Console.chatlab("oral", folder);

        String page = Files.readString(folder.resolve("oral.html"));
        assertThat(page.indexOf("class=\"answer\"")).isGreaterThan(page.lastIndexOf("class=\"room\""));
        assertThat(page).doesNotContain("<script", "http://", "https://", "src=");
        assertThat(folder.resolve("alfa")).isDirectoryNotContaining(file -> file.endsWith("oral.html"));
    }

    @Test
    void a_hole_that_is_open_is_not_asked_about() throws IOException {
        results.student("alfa")
                .source("alfa", SERVER, Files.readString(Repository.root().resolve(SERVER)));

        assertThat(sheet("alfa").questions()).isEmpty();
    }

    @Test
    void code_in_which_the_comments_of_the_holes_are_gone_is_asked_about_by_its_lines() throws IOException {
        results.student("alfa")
                .source(
                        "alfa",
                        SERVER,
                        Files.readString(Repository.root()
                                .resolve("instructor/corpus/milestone1-server/right/one-class/ChatServer.java")));

        assertThat(sheet("alfa").questions())
                .isNotEmpty()
                .allSatisfy(question -> assertThat(question.question()).doesNotContain("hole"));
    }

    @ParameterizedTest
    @CsvSource({
        "milestone1-server, chatlab/server/ChatServer.java",
        "milestone2-client, chatlab/client/ChatClient.java",
        "milestone4-analysis, chatlab/analysis/TraceQuestions.java"
    })
    void there_is_a_question_on_each_hole_and_the_solutions_answer_is_found(String module, String file)
            throws IOException {
        String text = Files.readString(Repository.root()
                .resolve("solutions")
                .resolve(module)
                .resolve("src/main/java")
                .resolve(file));
        Matcher holes = Pattern.compile("// fill in (\\d+):").matcher(text);
        Set<String> numbers = new HashSet<>();
        while (holes.find()) {
            numbers.add(holes.group(1));
            assertThat(new SourceLines(text)
                            .hole(Integer.parseInt(holes.group(1)))
                            .text())
                    .isNotBlank()
                    .doesNotContain("// fill in");
        }

        assertThat(CodeQuestion.all())
                .filteredOn(question -> question.module().equals(module) && question.isOnHole())
                .extracting(CodeQuestion::mark)
                .containsOnlyElementsOf(numbers)
                .containsAll(numbers);
    }

    @Test
    void an_answer_ends_at_an_empty_line_or_with_its_block() {
        SourceLines source = new SourceLines("""
                class A {
                    void f() {
                        // fill in 1: something
                        // that takes two lines
                        for (;;) {
                            g();
                        }

                        h();
                        // fill in 2: something else
                        i();
                    }
                }
                """);

        assertThat(source.hole(1))
                .isEqualTo(new SourceLines.Excerpt(5, List.of("        for (;;) {", "            g();", "        }")));
        assertThat(source.hole(2).text()).isEqualTo("i();");
        assertThat(source.hole(3).isEmpty()).isTrue();
    }

    private OralSheet sheet(String student) throws IOException {
        MarkedStudent found = MarkedStudent.all(folder).stream()
                .filter(one -> one.name().equals(student))
                .findFirst()
                .orElseThrow();
        return OralSheet.of(found, new CodeQuestions());
    }
}
