package chatlab.analysis.marks;

import chatlab.analysis.answers.Answers;
import chatlab.analysis.page.CapturePage;
import chatlab.analysis.tcp.Rules;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Draws a student's captures, so that one sees what the numbers in the answers mean. */
public final class Pictures {
    private static final String PAGE = "target/captures.html";
    private static final String LATER =
            "Pictures of your captures: drawn when each question in answers.json has an answer, right or wrong.";

    private Pictures() {}

    /**
     * Writes {@code target/captures.html} in a student's folder, as soon as every question has an answer: before, the
     * pictures would take the search away. Returns a line on what there is to be seen; empty without captures.
     */
    public static Optional<String> draw(Path folder) throws IOException {
        List<Path> captures = LabCaptures.read(folder).all().stream()
                .filter(LabCapture::isUsable)
                .map(LabCapture::file)
                .toList();
        if (captures.isEmpty()) {
            return Optional.empty();
        }
        if (!Answers.read(folder).isComplete()) {
            return Optional.of(LATER);
        }
        Path page = folder.resolve(PAGE);
        Files.createDirectories(page.getParent());
        try (Writer out = Files.newBufferedWriter(page)) {
            CapturePage.write(out, captures, Rules.WIRESHARK_4_4, UnaryOperator.identity(), false);
        }
        return Optional.of("Pictures of your captures: " + page.toAbsolutePath());
    }
}
