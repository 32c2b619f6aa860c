package chatlab.harness.question;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A student's own run: prints the score card at its end, and writes {@code target/grade.json}. */
final class ScoreCard implements AutoCloseable {
    /** As it was before the first program was started: a program that exits has a System.out of its own. */
    private final PrintStream out = System.out;

    private final Path folder;
    private final GradeSheet sheet = new GradeSheet();
    private final Thread onExit = new Thread(this::programHasExited);

    ScoreCard(Path folder) {
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(onExit);
    }

    GradeSheet sheet() {
        return sheet;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(onExit);
        finish();
    }

    /** A program in this JVM that calls System.exit takes the JVM with it: at least say so, and what was marked. */
    private void programHasExited() {
        String during = sheet.asking();
        sheet.note("The run ended during %s: the program called System.exit. End the program by returning from main."
                .formatted(during));
        finish();
    }

    private void finish() {
        List<OpenHole> holes = OpenHole.in(folder);
        out.println(new ScoreCardText(sheet, holes));
        try {
            write(folder.resolve("target/grade.json"));
        } catch (IOException e) {
            throw new UncheckedIOException("can't write target/grade.json", e);
        }
    }

    private void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        // A name of this run's own: another may be at work in the same folder, started from an IDE.
        Path beside =
                file.resolveSibling("grade.json." + ProcessHandle.current().pid() + ".new");
        String lab = sheet.graders().isEmpty()
                ? ""
                : sheet.graders().iterator().next().lab();
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(beside.toFile(), Grade.of(lab, sheet.results()));
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
