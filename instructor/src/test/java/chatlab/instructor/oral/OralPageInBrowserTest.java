package chatlab.instructor.oral;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.analysis.testing.PagesInBrowser;
import chatlab.analysis.testing.Tools;
import chatlab.instructor.Console;
import chatlab.instructor.ExitCode;
import chatlab.instructor.Repository;
import chatlab.instructor.marks.ResultsFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheets as a teacher sees them: in a real browser, and on paper. */
@Tag("once")
class OralPageInBrowserTest extends PagesInBrowser {
    private static final String SERVER = "milestone1-server/src/main/java/chatlab/server/ChatServer.java";
    private static final String CLIENT = "milestone2-client/src/main/java/chatlab/client/ChatClient.java";
    private static final String LONG = "a-name-without-any-space-in-it-".repeat(6);
    private static final List<String> ASKED = List.of("alfa", "bravo", LONG, "foxtrot");
    private static final String EMPTY = "zulu";

    @Override
    protected List<Path> write(Path folder) throws IOException {
        ResultsFolder results = new ResultsFolder(folder).student(EMPTY);
        for (String student : ASKED) {
            results.student(student);
            for (String place : List.of(SERVER, CLIENT)) {
                results.source(student, place, solution(place));
            }
            for (String capture : List.of("chatserver.pcap", "client1.pcap", "client2.pcap")) {
                results.capture(student, capture, ResultsFolder.sample("alfa", capture));
            }
        }
        results.source(LONG, CLIENT, solution(CLIENT).replace("name", "a_variable_with_a_very_long_name_".repeat(6)));
        assertThat(Console.chatlab("oral", folder).status()).isEqualTo(ExitCode.DONE);
        return List.of(folder.resolve("oral.html"));
    }

    private static String solution(String place) throws IOException {
        return Files.readString(Repository.root().resolve("solutions").resolve(place));
    }

    @Test
    void each_student_has_five_questions_and_the_same_five_with_answers() throws IOException {
        browser().open(pages().get(0), DESK, 900);

        List<List<String>> asked = ask(questions("questions"));
        assertThat(asked)
                .hasSize(ASKED.size() + 1)
                .filteredOn(all -> all.size() == 5)
                .hasSize(ASKED.size());
        assertThat((List<List<String>>) ask(questions("answers"))).isEqualTo(asked);
        assertThat((Long) ask("return visible('.answer').length")).isEqualTo(5L * ASKED.size());
        assertThat((Long) ask("return visible('nav a').filter(a => document.querySelector(a.hash)).length"))
                .isEqualTo(2L * (ASKED.size() + 1));
    }

    private static String questions(String which) {
        return "return visible('section[id^=%s]').map(s => [...s.querySelectorAll('li > p:first-child')].map(p => p.textContent))"
                .formatted(which);
    }

    @Test
    void on_paper_each_sheet_is_a_page_of_its_own_and_the_answers_come_behind_all_of_them(@TempDir Path folder) {
        Tools.demand("poppler-utils", "pdftotext");
        browser().show("", "dark");
        browser().open(pages().get(0), DESK, 900);
        Path pdf = browser().print(folder.resolve("oral.pdf"));
        List<String> sheets =
                new ArrayList<>(List.of(String.join("\n", Tools.run("pdftotext", "-layout", pdf.toString(), "-"))
                        .split("\f")));

        List<String> questions = sheets.subList(0, ASKED.size() + 1);
        assertThat(questions)
                .filteredOn(sheet -> sheet.contains("Questions on your own captures"))
                .hasSize(ASKED.size() + 1);
        assertThat(String.join("", questions)).doesNotContain("Answers, for the teacher");
        assertThat(sheets.subList(ASKED.size() + 1, sheets.size()))
                .hasSizeGreaterThan(ASKED.size())
                .noneMatch(sheet -> sheet.contains("Questions on your own captures"))
                .filteredOn(sheet -> sheet.contains("Answers, for the teacher"))
                .hasSize(ASKED.size() + 1);
    }
}
