package chatlab.instructor.report;

import chatlab.analysis.page.Markup;
import chatlab.instructor.marks.StudentMarks.Compile;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the compiler said, at the lines of the student's own source. */
final class CodeChapter {
    private static final Pattern AT_A_LINE = Pattern.compile("(?s)([\\w$.-]+\\.java):(\\d{1,9}): (.*)");

    private final Compile compile;
    private final KeptSubmission submission;

    CodeChapter(Compile compile, KeptSubmission submission) {
        this.compile = compile;
        this.submission = submission;
    }

    boolean isNeeded() {
        return !compile.messages().isEmpty();
    }

    void write(Writer out) throws IOException {
        Markup page = new Markup(out);
        page.open("section.chapter", "id", "code").element("h2", "Your code").line();
        page.element("p", "What the compiler could not make sense of, or did not find:")
                .line();
        Map<String, SourceExcerpt> excerpts = new LinkedHashMap<>();
        for (String message : compile.messages()) {
            Matcher place = AT_A_LINE.matcher(message);
            if (place.matches()) {
                excerpt(place.group(1), excerpts).at(Integer.parseInt(place.group(2)), place.group(3));
            } else {
                page.element("p.message", message).line();
            }
        }
        excerpts.forEach((file, excerpt) -> {
            page.element("h3", file).line();
            excerpt.write(page);
        });
        page.finish();
    }

    private SourceExcerpt excerpt(String file, Map<String, SourceExcerpt> excerpts) throws IOException {
        if (!excerpts.containsKey(file)) {
            excerpts.put(file, new SourceExcerpt(submission.source(file)));
        }
        return excerpts.get(file);
    }
}
