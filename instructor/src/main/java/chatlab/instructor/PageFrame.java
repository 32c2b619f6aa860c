package chatlab.instructor;

import chatlab.analysis.page.CapturePage;
import chatlab.analysis.page.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** What stands around the chapters of a page: a page needs no other file, loads nothing, and runs only our own script. */
public final class PageFrame {
    private final Writer out;

    /** Writes to {@code out}, which stays open. */
    public PageFrame(Writer out) {
        this.out = out;
    }

    /**
     * Begins a page.
     *
     * @param css its style sheet, which goes on from that of the pages of captures
     * @param script the script that the page may run; empty for none
     */
    public void begin(String title, String css, String script) throws IOException {
        String scripts = script.isEmpty()
                ? ""
                : "; script-src 'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(script)) + "'";
        out.write("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        out.write("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                + "style-src 'unsafe-inline'; img-src data:" + scripts + "\"/>\n");
        new Markup(out).element("title", title).finish();
        out.write("\n<style>" + CapturePage.style() + css + "</style>\n</head>\n<body>\n");
    }

    /** Writes chapters; each leaves the page as open as it was. */
    public void chapters(String element, List<Chapter> chapters) throws IOException {
        out.write("<" + element + ">\n");
        for (Chapter chapter : chapters) {
            chapter.write(out);
            out.write("\n");
        }
        out.write("</" + element + ">\n");
    }

    /** Ends a page; the script is that with which it began. */
    public void end(String script) throws IOException {
        out.write(script.isEmpty() ? "" : "<script>" + script + "</script>\n");
        out.write("</body>\n</html>\n");
    }

    /** A file that lies beside a class, as text. */
    public static String resource(Class<?> owner, String name) throws IOException {
        try (InputStream in = owner.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A part of a page. */
    public interface Chapter {
        void write(Writer out) throws IOException;
    }
}
