package chatlab.analysis.page;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.analysis.testing.PagesInBrowser;
import chatlab.analysis.testing.SampleCaptures;
import chatlab.analysis.testing.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The page as people see it: in a real browser, whose scripts are off. */
@Tag("once")
class PageInBrowserTest extends PagesInBrowser {
    private Path chat;

    @Override
    protected List<Path> write(Path folder) throws IOException {
        chat = write(folder.resolve("chat.html"), CapturePageTest.CHAT);
        List<Path> pages = new ArrayList<>(List.of(chat));
        for (String name : List.of(
                "bulk-loss-1.pcap.gz",
                "zero-window.pcap.gz",
                "ipv6.pcap.gz",
                "syn-lost.pcap",
                "refused.pcap",
                "midstream.pcap.gz",
                "router-any-duplicates.pcap",
                "port-reuse-rst.pcap",
                "loopback-any-sll2.pcap",
                "keepalive.pcap",
                "snap60-bulk.pcap.gz",
                "header-only.pcap")) {
            pages.add(write(folder.resolve(name + ".html"), SampleCaptures.file(name)));
        }
        return pages;
    }

    private static Path write(Path page, Path... captures) throws IOException {
        return Files.writeString(page, WrittenPage.of(captures).html());
    }

    @Test
    void every_picture_is_there() throws IOException {
        browser().open(chat, DESK, 900);

        List<String> titles = ask("return visible('svg[role=img]').map(svg => svg.querySelector('title').textContent)");
        assertThat(titles)
                .filteredOn(title -> title.contains("10.20.30.11") || !title.contains("10.20.30"))
                .startsWith(
                        "The hosts, and who talked to whom",
                        "Ladder of the segments, 10.20.30.11:34889",
                        "What the client sent, and what was acknowledged",
                        "What the server sent, and what was acknowledged",
                        "How much room each side has");
        assertThat(titles).hasSize(1 + 3 * 4);
        assertThat((Long) ask("return visible('.bytes').length")).isEqualTo(2 + 4);
    }

    @Test
    void a_field_that_the_mouse_rests_on_is_explained_and_its_bytes_are_marked() throws IOException {
        browser().open(chat, DESK, 900);
        WebElement drawing = browser().driver().findElement(By.cssSelector("#bytes .bytes"));
        WebElement field = drawing.findElement(By.xpath(".//li[span='Acknowledgement number']"));
        WebElement tip = field.findElement(By.className("tip"));
        assertThat(tip.isDisplayed()).isFalse();

        new Actions(browser().driver()).moveToElement(field).perform();
        assertThat(tip.isDisplayed()).isTrue();
        assertThat(tip.getText()).startsWith("Acknowledgement number, 4 bytes. I have all bytes before this one");
        List<String> marked = ask("const d = document.querySelector('#bytes .bytes');"
                + "const dark = getComputedStyle(document.body).color;"
                + "return [...d.querySelectorAll('.hex span')]"
                + ".filter(s => getComputedStyle(s).backgroundColor == dark).map(s => s.textContent)");
        assertThat(marked).containsExactly("23", "03", "ef", "c2"); // 587460546

        new Actions(browser().driver())
                .moveToElement(browser().driver().findElement(By.tagName("h1")))
                .perform();
        assertThat(tip.isDisplayed()).isFalse();
    }

    @Test
    void fields_can_be_reached_with_the_keyboard() {
        browser().open(chat, DESK, 900);
        browser().ask("document.querySelector('#bytes .scroll').focus()");

        List<String> told = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            new Actions(browser().driver()).sendKeys(Keys.TAB).perform();
            WebElement tip = browser().driver().switchTo().activeElement().findElement(By.className("tip"));
            assertThat(tip.isDisplayed()).isTrue();
            told.add(tip.getText().replaceFirst("\\..*", ""));
        }
        assertThat(told)
                .containsExactly(
                        "Source port, 2 bytes",
                        "Destination port, 2 bytes",
                        "Sequence number, 4 bytes",
                        "Acknowledgement number, 4 bytes");
    }

    @Test
    void on_paper_a_picture_fits_a_page() throws IOException {
        browser().show("print", "light");
        for (Path page : pages()) {
            browser().open(page, PAPER_WIDTH, 900);
            List<Object> heights = ask("return visible('.scroll').map(e => e.getBoundingClientRect().height)");
            assertThat(heights)
                    .allSatisfy(height ->
                            assertThat(((Number) height).doubleValue()).isLessThan(PAPER_HEIGHT));
        }
    }

    /** Also from a browser that is dark: paper is white. */
    @Test
    void a_printed_page_is_A4_and_has_every_word_within_its_margins(@TempDir Path folder) throws IOException {
        Tools.demand("poppler-utils", "pdftotext");
        browser().show("", "dark");
        browser().open(chat, DESK, 900);
        List<String> labels = ask("return visible('svg text').flatMap(t => t.textContent.trim().split(/\\s+/))");
        Path pdf = browser().print(folder.resolve("chat.pdf"));
        String words = String.join("\n", Tools.run("pdftotext", "-bbox", pdf.toString(), "-"));

        assertThat(words).contains("<page width=\"594.9").doesNotContain("<page width=\"84");
        List<MatchResult> boxes = Pattern.compile(
                        "<word xMin=\"(.*?)\" yMin=\"(.*?)\" xMax=\"(.*?)\" yMax=\"(.*?)\">(.*?)</word>")
                .matcher(words)
                .results()
                .toList();
        double margin = 15 / 25.4 * 72 - 1;
        assertThat(boxes).allSatisfy(box -> {
            assertThat(Double.parseDouble(box.group(1))).as(box.group(5)).isGreaterThan(margin);
            assertThat(Double.parseDouble(box.group(3))).as(box.group(5)).isLessThan(594.96 - margin);
            assertThat(Double.parseDouble(box.group(2))).as(box.group(5)).isGreaterThan(margin);
            assertThat(Double.parseDouble(box.group(4))).as(box.group(5)).isLessThan(841.92 - margin);
        });
        assertThat(boxes.stream().map(box -> plain(box.group(5)))).containsAll(labels);
    }

    private static String plain(String word) {
        return word.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
