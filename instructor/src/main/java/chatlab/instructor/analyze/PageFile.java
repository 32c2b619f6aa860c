package chatlab.instructor.analyze;

import chatlab.analysis.capture.CaptureException;
import chatlab.analysis.page.CapturePage;
import chatlab.analysis.report.Analysis;
import chatlab.analysis.tcp.Rules;
import chatlab.instructor.OneLine;
import chatlab.instructor.WholeFile;
import chatlab.instructor.WrongUse;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** The file of the option {@code --html}. */
final class PageFile {
    private final Path file;

    /**
     * A page to be written.
     *
     * @throws WrongUse unless the name is that of a page: whoever forgets it would lose the capture that is named next
     */
    PageFile(Path file) {
        this.file = file;
        if (!file.toString().endsWith(".html")) {
            throw new WrongUse("--html: expected a name that ends in .html, found " + file);
        }
        if (Files.isDirectory(file)) {
            throw new WrongUse("--html: expected a file, found the folder " + file);
        }
        if (!Files.isDirectory(file.toAbsolutePath().getParent())) {
            throw new WrongUse("--html: " + file + " is in no folder that is there");
        }
    }

    /** Writes the page, whole or not at all. */
    void write(List<Path> captures, Rules rules, UnaryOperator<Analysis> wanted) {
        try {
            WholeFile.write(file, beside -> {
                try (Writer out = Files.newBufferedWriter(beside)) {
                    CapturePage.write(out, captures, rules, wanted, true);
                } catch (CaptureException e) { // not of the page that is being written
                    throw new WrongUse(e.getMessage());
                }
            });
        } catch (IOException e) {
            throw new WrongUse("--html: can't write " + file + ": " + OneLine.of(e));
        }
    }
}
