package chatlab.analysis.page;

import java.util.Set;

/** How an answer to a question is shown: the frame, what stands in it, and its header with the fields that tell so. */
final class FrameAnswer {
    private final Markup page;
    private final DrawnCapture capture;

    FrameAnswer(Markup page, DrawnCapture capture) {
        this.page = page;
        this.capture = capture;
    }

    void heading(String number, String title) {
        page.open("h3").element("span.number", number).text(" " + title).close().line();
    }

    /** Says why no frame answers the question. */
    void none(String why) {
        page.element("p.nothing", why).line();
    }

    void frame(int frame, String words, Set<String> fields) {
        page.open("p.answer").element("b", "Frame " + frame);
        page.text(Words.format(" of %s: %s.", capture.name(), words)).close().line();
        HeaderDrawing drawing = HeaderDrawing.of(capture.evidence().get(frame), fields);
        if (drawing != null) {
            drawing.draw(page);
        }
    }
}
