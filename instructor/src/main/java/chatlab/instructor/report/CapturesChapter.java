package chatlab.instructor.report;

import chatlab.analysis.page.CapturePage;
import chatlab.analysis.page.Markup;
import chatlab.analysis.tcp.Rules;
import chatlab.instructor.OneLine;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Pictures of a student's captures. */
final class CapturesChapter {
    private final List<JsonNode> analyses;
    private final KeptSubmission submission;

    CapturesChapter(List<JsonNode> analyses, KeptSubmission submission) {
        this.analyses = analyses;
        this.submission = submission;
    }

    boolean isNeeded() {
        return !analyses.isEmpty();
    }

    void write(Writer out) throws IOException {
        List<String> problems = new ArrayList<>();
        String chapters = draw(problems);
        Markup page = new Markup(out);
        page.open("div");
        for (String problem : problems) {
            page.element("p.message", problem).line();
        }
        page.finish();
        out.write(chapters);
    }

    private String draw(List<String> problems) throws IOException {
        List<Path> captures = new ArrayList<>();
        for (JsonNode analysis : analyses) {
            if (analysis.hasNonNull("error")) {
                problems.add(analysis.get("error").asText());
            } else {
                submission.capture(analysis.path("file").asText()).ifPresent(captures::add);
            }
        }
        if (captures.isEmpty()) {
            return "";
        }
        StringWriter chapters = new StringWriter();
        try {
            CapturePage.writeChapters(chapters, captures, Rules.WIRESHARK_4_4);
            return chapters.toString();
        } catch (IOException
                | RuntimeException e) { // what nobody foresaw in a capture must not cost the other chapters
            problems.add("Your captures can't be drawn: " + OneLine.of(e));
            return "";
        }
    }
}
