package chatlab.rendezvouschat;

import chatlab.harness.probe.Texts;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.program.ProgramUnderTest;
import chatlab.harness.question.Trial;
import java.util.function.BooleanSupplier;

/** What a program's screen has shown so far, where a grader doesn't care in which order. */
final class Shown {
    private static final String NOTHING =
            "nothing of the kind happened"; // what the trial says, less than is known here

    private final Trial trial;
    private ProgramUnderTest program;
    private String text = "";

    Shown(Trial trial) {
        this.trial = trial;
    }

    /** From now on it is this program's screen; another one's was given up. */
    void on(ProgramUnderTest newProgram) {
        program = newProgram;
        text = "";
    }

    String text() {
        text += program.takeScreen();
        return text;
    }

    /** Waits until something is there; when it can't come any more, tells what the screen shows instead. */
    void waitUntil(String expected, BooleanSupplier there) {
        try {
            trial.waitUntil(expected, there);
        } catch (UnmetExpectation e) {
            String shown = text().isBlank() ? "nothing" : Texts.quote(text().strip());
            throw new UnmetExpectation(
                    expected, "the screen shows " + e.actual().replace(NOTHING, shown));
        }
    }
}
