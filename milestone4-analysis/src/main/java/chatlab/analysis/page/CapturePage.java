package chatlab.analysis.page;

import chatlab.analysis.capture.CaptureException;
import chatlab.analysis.report.Analysis;
import chatlab.analysis.tcp.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes what captures show as one page of HTML: pictures, and words beside them. */
public final class CapturePage {
    /** So many connections are drawn, of one capture and of all. */
    private static final int MOST_OF_ONE = 4;

    private static final int MOST = 9;
    /** The page loads nothing and runs nothing. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final Markup page;
    private final List<DrawnCapture> captures;
    private final boolean withAnswers;

    private CapturePage(Markup page, List<DrawnCapture> captures, boolean withAnswers) {
        this.page = page;
        this.captures = captures;
        this.withAnswers = withAnswers;
    }

    /**
     * Writes the page.
     *
     * @param only leaves out connections and conversations that aren't asked for
     * @param withAnswers whether to show the frames that answer the questions of milestone 4
     * @throws CaptureException if a file can't be read or is no capture; its message is one line
     */
    public static void write(
            Writer out, List<Path> files, Rules rules, UnaryOperator<Analysis> only, boolean withAnswers)
            throws IOException {
        List<DrawnCapture> captures = read(files, rules, only);
        out.write("<!doctype html>\n");
        Markup page = new Markup(out);
        new CapturePage(page, captures, withAnswers).write();
        page.finish();
    }

    /**
     * Writes the chapters alone, with the answers, for a page that has {@link #style()} in it.
     *
     * @throws CaptureException if a file can't be read or is no capture; its message is one line
     */
    public static void writeChapters(Writer out, List<Path> files, Rules rules) throws IOException {
        List<DrawnCapture> captures = read(files, rules, UnaryOperator.identity());
        Markup page = new Markup(out);
        page.open("div");
        new CapturePage(page, captures, true).chapters();
        page.finish();
    }

    private static List<DrawnCapture> read(List<Path> files, Rules rules, UnaryOperator<Analysis> only)
            throws CaptureException {
        List<DrawnCapture> captures = new ArrayList<>();
        int drawn = 0;
        for (Path file : files) {
            int most = Math.min(MOST_OF_ONE, MOST - drawn);
            DrawnCapture capture = DrawnCapture.read(file, rules, only, most, captures);
            drawn += capture.traces().size();
            captures.add(capture);
        }
        return captures;
    }

    private void write() throws IOException {
        page.open("html", "lang", "en").open("head");
        page.empty("meta", "charset", "utf-8");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        page.element("title", "Captures: " + names());
        page.element("style", style()).close().line();
        page.open("body");
        heading();
        page.open("main");
        chapters();
        page.close().close().close();
    }

    private void chapters() {
        new NetworkChapter(page, captures).write();
        new CaptureChapters(page, captures).write();
        new BytesChapter(page, captures).write();
        if (withAnswers) {
            new Questions(page, captures).write();
        }
    }

    private String names() {
        return captures.stream().map(DrawnCapture::name).collect(Collectors.joining(", "));
    }

    private void heading() {
        page.open("header").element("h1", "What the packets say");
        String lead = "Pictures of %s. Frame numbers are those that Wireshark shows.";
        page.element("p.quiet", Words.format(lead, names())).line();
        page.open("nav", "aria-label", "Contents").open("ul");
        link("network", "Who talked to whom");
        for (int i = 0; i < captures.size(); i++) {
            link(CaptureChapters.id(i), captures.get(i).name());
        }
        link("bytes", "Byte by byte");
        if (withAnswers) {
            link("questions", "Questions 3 to 12");
        }
        page.close().close().close().line();
    }

    private void link(String target, String text) {
        page.open("li").element("a", text, "href", "#" + target).close();
    }

    /** The style sheet of the page. */
    public static String style() throws IOException {
        try (InputStream css = CapturePage.class.getResourceAsStream("page.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
