package chatlab.analysis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is true of all our pages, seen in a real browser whose scripts are off; a test of pages inherits it. */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class PagesInBrowser {
    protected static final int DESK = 1240;
    protected static final int PHONE = 390;
    /** A4 without its margins of 15 mm, at 96 pixels an inch. */
    protected static final int PAPER_WIDTH = 680;

    protected static final int PAPER_HEIGHT = 1009;

    private Browser browser;
    private List<Path> pages;

    /** Writes the pages to look at into a folder. */
    protected abstract List<Path> write(Path folder) throws IOException;

    @BeforeAll
    void begin(@TempDir Path folder) throws IOException {
        browser = Browser.demand();
        pages = write(folder);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void on_a_screen() {
        browser.show("screen", "light");
    }

    protected Browser browser() {
        return browser;
    }

    protected List<Path> pages() {
        return pages;
    }

    /** What a function body in JavaScript returns, which may use the functions of {@code look.js}. */
    protected <T> T ask(String script) throws IOException {
        try (InputStream in = PagesInBrowser.class.getResourceAsStream("look.js")) {
            return browser.ask(new String(in.readAllBytes(), StandardCharsets.UTF_8) + script);
        }
    }

    @ParameterizedTest
    @CsvSource({"screen, " + DESK, "screen, " + PHONE, "print, " + PAPER_WIDTH})
    void no_text_overlaps_another_or_is_cut(String media, int width) throws IOException {
        browser.show(media, "light");
        for (Path page : pages) {
            browser.open(page, width, 900);
            List<String> faults = ask("return [...overlaps(), ...cut()]");
            assertThat(faults)
                    .as(page.getFileName() + " on " + media + ", " + width + " pixels wide")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void contrast_is_enough(String colourScheme) throws IOException {
        browser.show("screen", colourScheme);
        for (Path page : pages) {
            browser.open(page, DESK, 900);
            List<String> faults = ask("return faint()");
            assertThat(faults).as(page.getFileName() + ", " + colourScheme).isEmpty();
        }
    }

    @Test
    void dark_pages_are_dark() throws IOException {
        for (Path page : pages) {
            browser.open(page, DESK, 900);
            assertThat(brightness()).as(page.toString()).isGreaterThan(0.9);
            browser.show("screen", "dark");
            assertThat(brightness()).as(page.toString()).isLessThan(0.02);
            browser.show("screen", "light");
        }
    }

    private double brightness() throws IOException {
        Number luminance = ask("return luminance(ground(document.body))");
        return luminance.doubleValue();
    }

    @Test
    void a_screen_reader_finds_names_for_pictures_and_stops() throws IOException {
        for (Path page : pages) {
            browser.open(page, DESK, 900);
            List<String> nameless = ask("return visible('svg[role=img], [role=group], nav').filter(e => !name(e))"
                    + ".map(e => e.outerHTML.slice(0, 80))");
            assertThat(nameless).as(page.toString()).isEmpty();
            List<String> headings = ask("return visible('h1, h2, h3, h4').map(h => h.tagName)");
            assertThat(headings.get(0)).isEqualTo("H1");
            for (int i = 1; i < headings.size(); i++) {
                assertThat(headings.get(i).charAt(1) - headings.get(i - 1).charAt(1))
                        .as("%s, heading %d", page, i)
                        .isLessThan(2);
            }
        }
    }

    @Test
    protected void nothing_is_loaded() {
        for (Path page : pages) {
            browser.requests();
            browser.open(page, DESK, 900);
            assertThat(browser.requests())
                    .singleElement()
                    .asString()
                    .contains(page.toUri().toString());
        }
    }
}
