package chatlab.instructor.similar;

import static chatlab.instructor.marks.ResultsFolder.sample;
import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Console;
import chatlab.instructor.ExitCode;
import chatlab.instructor.marks.ClassTable;
import chatlab.instructor.marks.MarkedStudent;
import chatlab.instructor.marks.ResultsFolder;
import chatlab.instructor.marks.StudentMarks.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class SimilarCommandTest {
    @TempDir
    private Path folder;

    private ResultsFolder results;

    @BeforeEach
    void setUp() throws IOException {
        results = new ResultsFolder(folder).student("alfa").student("bravo");
        handIn("alfa", "alfa");
    }

    private void handIn(String student, String recordedBy) throws IOException {
        for (String name : List.of("chatserver.pcap", "client1.pcap", "client2.pcap")) {
            results.capture(student, name, sample(recordedBy, name));
        }
    }

    @Test
    void captures_of_two_students_who_recorded_on_their_own_are_not_similar() throws IOException {
        handIn("bravo", "bravo");

        assertThat(Console.chatlab("similar", folder).status()).isEqualTo(ExitCode.DONE);

        assertThat(findings("alfa")).isEmpty();
        assertThat(findings("bravo")).isEmpty();
        assertThat(folder.resolve("similarity.html"))
                .content()
                .contains("No two students handed in the same recording.");
    }

    @Test
    void a_recording_is_known_again_after_names_times_and_addresses_were_changed() throws IOException {
        byte[] copy = new Disguise(sample("alfa", "client1.pcap"))
                .later(86_400)
                .network(99, 7)
                .bytes();
        results.capture("bravo", "client2.pcap", copy);

        Console.chatlab("similar", folder);

        assertThat(findings("alfa")).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo("capture-shared");
            assertThat(finding.with()).isEqualTo("bravo");
            assertThat(finding.evidence())
                    .contains(
                            "client2.pcap from frame ",
                            "the initial sequence numbers ",
                            "the timestamps of the handshake ")
                    .doesNotContainIgnoringCase("cheat", "plagiar");
        });
        assertThat(findings("bravo"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.with()).isEqualTo("alfa"));
        assertThat(folder.resolve("similarity.html"))
                .content()
                .contains("alfa, bravo", "10.99.7.", "initial sequence numbers");
    }

    @Test
    void a_recording_is_known_again_by_other_evidence_where_the_sequence_numbers_were_changed() throws IOException {
        byte[] copy = new Disguise(sample("alfa", "client1.pcap"))
                .numbers(1_000_000)
                .network(99, 7)
                .bytes();
        results.capture("bravo", "client1.pcap", copy);

        Console.chatlab("similar", folder);

        assertThat(findings("bravo"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence())
                        .contains("the timestamps of the handshake ", "the bytes of payload")
                        .doesNotContain("initial sequence numbers"));
    }

    @Test
    void a_students_own_captures_have_to_show_the_same_chat() throws IOException {
        handIn("bravo", "bravo");
        results.capture("bravo", "client1.pcap", sample("delta", "client1.pcap"));

        Console.chatlab("similar", folder);

        assertThat(findings("alfa")).isEmpty();
        assertThat(findings("bravo")).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo("captures-disagree");
            assertThat(finding.with()).isNull();
            assertThat(finding.evidence()).contains("client1.pcap", "chatserver.pcap", "isn't in");
        });
    }

    @Test
    void running_it_again_gives_the_same_and_keeps_what_others_found() throws IOException {
        handIn("bravo", "alfa");
        Console.chatlab("similar", folder);
        String grade = Files.readString(folder.resolve("alfa/grade.json"));
        String page = Files.readString(folder.resolve("similarity.html"));

        Console.chatlab("similar", folder);

        assertThat(folder.resolve("alfa/grade.json")).hasContent(grade);
        assertThat(folder.resolve("similarity.html")).hasContent(page);
        assertThat(grade).contains("of-another-command").containsOnlyOnce("capture-shared");
        assertThat(findings("alfa"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence()).contains("more connections"));
    }

    @Test
    void the_pages_of_marks_tell_it_too_but_a_students_page_names_no_other_student() throws IOException {
        handIn("bravo", "alfa");
        results.capture("bravo", "client1.pcap", sample("delta", "client1.pcap"));
        ClassTable.write(folder, List.of("student"), List.of(Map.of("student", "alfa"), Map.of("student", "bravo")));

        Console.chatlab("similar", folder);

        assertThat(folder.resolve("index.html"))
                .content()
                .contains("capture-shared (with bravo): ", "capture-shared (with alfa): ", "captures-disagree: ");
        assertThat(folder.resolve("bravo/report.html"))
                .content()
                .contains("captures-disagree: ")
                .doesNotContain("capture-shared", "alfa");
    }

    @Test
    void a_finding_goes_when_its_reason_has_gone() throws IOException {
        handIn("bravo", "alfa");
        Console.chatlab("similar", folder);
        handIn("bravo", "bravo");

        Console.chatlab("similar", folder);

        assertThat(findings("alfa")).isEmpty();
    }

    @Test
    void names_are_text_in_the_page_and_never_markup() throws IOException {
        results.student("<b>eve");
        handIn("<b>eve", "alfa");

        Console.chatlab("similar", folder);

        assertThat(folder.resolve("similarity.html"))
                .content()
                .contains("&lt;b&gt;eve")
                .doesNotContain("<b>eve");
    }

    @Test
    void a_capture_that_can_not_be_read_harms_nobody() throws IOException {
        results.capture("bravo", "client1.pcap", new byte[] {1, 2, 3});

        assertThat(Console.chatlab("similar", folder).status()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void a_folder_without_results_is_told_in_a_line() {
        Console console = Console.chatlab("similar", folder.resolve("no"));

        assertThat(console.status()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(console.errors())
                .isEqualTo("chatlab similar: " + folder.resolve("no")
                        + ": no such folder; expected what \"chatlab grade\" wrote\n");
    }

    /** What this command found of a student. */
    private List<Finding> findings(String student) throws IOException {
        return MarkedStudent.all(folder).stream()
                .filter(one -> one.name().equals(student))
                .flatMap(one -> one.marks().findings().stream())
                .filter(finding -> !finding.kind().equals("of-another-command"))
                .toList();
    }
}
