package chatlab.instructor.report;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.analysis.testing.PagesInBrowser;
import chatlab.instructor.Repository;
import chatlab.instructor.marks.Question;
import chatlab.instructor.marks.SampleMarks;
import chatlab.instructor.marks.SampleResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The pages of marks as people see them: in a real browser. */
@Tag("once")
class PagesInBrowserTest extends PagesInBrowser {
    private static final String LONG = "a-word-without-any-space-in-it-".repeat(12);

    @Override
    protected List<Path> write(Path folder) throws IOException {
        Path captures = Files.createDirectories(folder.resolve("Anna_1/files/milestone4-analysis/captures"));
        Path sample =
                Repository.root().resolve("instructor/sample-class/alfa/milestone4-analysis/captures/client1.pcap");
        Files.copy(sample, captures.resolve("client1.pcap"));
        Path source = Files.createDirectories(folder.resolve("Anna_1/files/milestone1-server"));
        Files.writeString(source.resolve("ChatServer.java"), "class ChatServer {\n    " + LONG + "\n    hole(1);\n}\n");
        SampleMarks anna = anna();
        StudentReport.write(folder.resolve("Anna_1"), anna.toJson());
        SampleResults results = new SampleResults(folder).add("Anna_1", anna);
        for (int i = 2; i < 30; i++) {
            results.add(
                    "S" + i,
                    SampleMarks.of("" + i, "Student Number " + i)
                            .passed("Q2.1", 1, 60)
                            .failed("Q5", 4, i, 40, LONG));
        }
        results.addUnmarked("Zoe_99", "99", "Zoë", "refused: " + LONG).write();
        ClassReport.write(folder);
        return List.of(folder.resolve("index.html"), folder.resolve("Anna_1/report.html"));
    }

    private static SampleMarks anna() {
        Question.Hole hole = new Question.Hole(1, "ChatServer.java", 3);
        return SampleMarks.of("1", "Anna " + LONG)
                .passed("Q2.1", 1, 20)
                .with(new Question("Q2.2", 1, LONG, 0, 40, "failed", List.of(LONG), LONG, LONG, LONG, hole, false))
                .without("Q2.3", 1, 1, "blocked")
                .without("Q1", 3, 5, "pending")
                .without("Q4", 4, 5, "unstable")
                .without("Q6", 4, 5, "grader-error")
                .failed("Q5", 4, 20, 40, "Mind the scale.")
                .extra("Q16", 4, 5, 5)
                .compileErrors("ChatServer.java:2: " + LONG)
                .capture("captures/client1.pcap", null)
                .ignored(LONG, "is " + LONG);
    }

    @BeforeEach
    void without_scripts() {
        scripts(false);
    }

    private void scripts(boolean run) {
        browser().driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    }

    @Test
    void scripts_load_nothing() {
        scripts(true);
        nothing_is_loaded();
    }

    @Test
    void the_class_can_be_read_without_scripts() {
        browser().open(pages().get(0), DESK, 900);

        assertThat(names()).hasSize(30).startsWith("Anna " + LONG).endsWith("Student Number 29", "Zoë");
        assertThat(browser().driver().findElements(By.cssSelector("input, button")))
                .isEmpty();
    }

    @Test
    void a_press_on_a_heading_sorts_and_a_second_one_turns_it_round() {
        scripts(true);
        browser().open(pages().get(0), DESK, 900);
        WebElement total = heading("total");

        total.sendKeys(Keys.ENTER);
        assertThat(names()).startsWith("Student Number 29", "Student Number 28").endsWith("Anna " + LONG, "Zoë");
        total.sendKeys(Keys.ENTER);
        assertThat(names()).startsWith("Zoë", "Anna " + LONG).endsWith("Student Number 29");
        heading("student").sendKeys(Keys.ENTER);
        assertThat(names())
                .startsWith("Anna " + LONG, "Student Number 2", "Student Number 3")
                .endsWith("Zoë");
    }

    private WebElement heading(String text) {
        return browser().driver().findElement(By.xpath("//section[@id='students']//th/button[.='" + text + "']"));
    }

    @Test
    void a_search_leaves_the_rows_that_have_all_its_words_whatever_their_accents() {
        scripts(true);
        browser().open(pages().get(0), DESK, 900);
        WebElement search = browser().driver().findElement(By.cssSelector("input[type=search]"));

        search.sendKeys("zoe REFUSED");
        assertThat(names()).containsExactly("Zoë");
        assertThat(browser()
                        .driver()
                        .findElement(By.cssSelector("[role=status]"))
                        .getText())
                .isEqualTo("1 of 30");
    }

    private List<String> names() {
        return browser().driver().findElements(By.cssSelector("#students tbody tr")).stream()
                .filter(WebElement::isDisplayed)
                .map(row -> row.findElement(By.tagName("th")).getText())
                .toList();
    }
}
