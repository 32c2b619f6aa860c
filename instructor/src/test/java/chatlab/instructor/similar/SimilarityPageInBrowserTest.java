package chatlab.instructor.similar;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.analysis.testing.PagesInBrowser;
import chatlab.instructor.Console;
import chatlab.instructor.Repository;
import chatlab.instructor.marks.ResultsFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What submissions have in common, as a teacher sees it: in a real browser. */
@Tag("once")
class SimilarityPageInBrowserTest extends PagesInBrowser {
    private static final String SERVER = "milestone1-server/src/main/java/chatlab/server/ChatServer.java";
    private static final String LONG = "a-name-without-any-space-in-it-".repeat(6);

    @Override
    protected List<Path> write(Path folder) throws IOException {
        Path some = folder.resolve("some");
        ResultsFolder results = new ResultsFolder(some);
        String program = Files.readString(
                Repository.root().resolve("instructor/corpus/milestone1-server/right/executor/ChatServer.java"));
        for (String student : List.of("alfa", "bravo", LONG, "delta", "echo", "foxtrot", "golf")) {
            results.student(student).capture(student, "client1.pcap", ResultsFolder.sample("alfa", "client1.pcap"));
            results.capture(student, "chatserver.pcap", ResultsFolder.sample("delta", "chatserver.pcap"));
        }
        byte[] disguised = new Disguise(ResultsFolder.sample("alfa", "client1.pcap"))
                .later(86_400)
                .network(99, 7)
                .bytes();
        results.capture("bravo", "client1.pcap", disguised);
        results.source("alfa", SERVER, program);
        results.source(LONG, SERVER, program.replace("list", "a_variable_with_a_very_long_name_".repeat(6)));

        Path none = folder.resolve("none");
        new ResultsFolder(none).student("alfa");
        for (Path class_ : List.of(some, none)) {
            assertThat(Console.chatlab("similar", class_).errors()).isEmpty();
        }
        return List.of(some.resolve("similarity.html"), none.resolve("similarity.html"));
    }

    @Test
    void all_that_was_found_is_there() throws IOException {
        browser().open(pages().get(0), DESK, 900);

        List<String> chapters = ask("return visible('section h2').map(h => h.textContent)");
        assertThat(chapters).containsExactly("The same recording", "Captures that contradict each other", "Code");
        List<List<String>> table = ask("return [...document.querySelectorAll('table')[0].rows]"
                + ".map(row => [...row.cells].map(cell => cell.textContent))");
        assertThat(table.get(0)).startsWith("", "", LONG, "alfa", "bravo").hasSize(2 + 6);
        assertThat(table)
                .filteredOn(row -> row.get(0).equals("initial sequence numbers"))
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith("initial sequence numbers", "the same"));
        assertThat((Long) ask("return visible('#ends li').length")).isPositive();
        List<String> sides = ask("return visible('#code .sides > div p.quiet').map(p => p.textContent)");
        assertThat(sides.get(0)).startsWith(LONG + ", ChatServer.java line");
        assertThat(sides.get(1)).startsWith("alfa, ChatServer.java line");
    }

    @Test
    void both_sides_stand_next_to_each_other_and_on_a_phone_below() throws IOException {
        String tops = "return visible('#code .sides')[0].querySelectorAll(':scope > div').values()"
                + ".map(e => Math.round(e.getBoundingClientRect().top)).toArray()";
        browser().open(pages().get(0), DESK, 900);
        List<Long> atDesk = ask(tops);
        assertThat(atDesk).hasSize(2).containsOnly(atDesk.get(0));

        browser().open(pages().get(0), PHONE, 900);
        List<Long> onPhone = ask(tops);
        assertThat(onPhone.get(1)).isGreaterThan(onPhone.get(0));
    }
}
