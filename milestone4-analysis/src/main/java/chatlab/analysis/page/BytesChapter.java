package chatlab.analysis.page;

import chatlab.analysis.evidence.Evidence;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The chapter that shows a segment and a datagram byte by byte. */
final class BytesChapter {
    private static final String LEGEND =
            "Each row has 32 bits, which are 4 bytes. Each box is a field, as wide as it has "
                    + "bits; bold is what stands in it. Below are the same bytes in hexadecimal.";

    private final Markup page;
    private final List<DrawnCapture> captures;

    BytesChapter(Markup page, List<DrawnCapture> captures) {
        this.page = page;
        this.captures = captures;
    }

    void write() {
        page.open("section.chapter", "id", "bytes")
                .element("h2", "Byte by byte")
                .line();
        page.element("p", LEGEND).line();
        packet("A segment", segments());
        packet("A datagram", datagrams());
        page.close().line();
    }

    private record Candidate(DrawnCapture capture, int frame) {
        HeaderDrawing drawing() {
            Evidence evidence = capture.evidence().get(frame);
            return HeaderDrawing.of(evidence, Set.of());
        }
    }

    /** Draws the first that can be read. */
    private void packet(String title, Stream<Candidate> candidates) {
        candidates
                .filter(candidate -> candidate.drawing() != null)
                .findFirst()
                .ifPresentOrElse(
                        found -> {
                            page.element(
                                    "h3", Words.format("%s: frame %d of %s", title, found.frame, found.capture.name()));
                            found.drawing().draw(page);
                        },
                        () -> page.element("p.nothing", title + ": there is none."));
    }

    /** Best with payload from a client; without, any other. */
    private Stream<Candidate> segments() {
        return Stream.concat(segments(captures.stream(), true), segments(captures.stream(), false));
    }

    private static Stream<Candidate> segments(Stream<DrawnCapture> captures, boolean withPayload) {
        return captures.flatMap(capture -> capture.traces().stream()
                .flatMap(trace -> trace.ladder().first().stream())
                .filter(arrow -> !withPayload || (arrow.payload() > 0 && arrow.fromClient()))
                .map(arrow -> new Candidate(capture, arrow.frame())));
    }

    private Stream<Candidate> datagrams() {
        return captures.stream()
                .flatMap(capture -> Datagrams.best(capture).stream()
                        .map(conversation ->
                                new Candidate(capture, conversation.first().frame())));
    }
}
