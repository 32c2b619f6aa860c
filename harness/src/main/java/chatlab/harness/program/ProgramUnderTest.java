package chatlab.harness.program;

import chatlab.harness.probe.Reason;
import chatlab.harness.probe.Source;
import chatlab.harness.probe.TextStream;
import chatlab.harness.probe.Texts;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.probe.Watch;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A student's program as its user sees it: its keyboard, its screen, its end. */
public final class ProgramUnderTest implements Source, AutoCloseable {
    /** How much a program may print before it is stopped, in bytes. */
    static final int MOST_OUTPUT = 1 << 20;

    private static final String ENDED_HINT =
            "The program should go on. Which of its threads came to its end, or what ended the whole program?";
    private static final String FLOODED_HINT = "Something is printed again and again: which loop should have ended?";

    /** What Java says of it, or a program in its own words. */
    private static final Pattern TAKEN = Pattern.compile("BindException|in use|taken");

    private final Watch watch;
    private final RunningProgram running;
    private final TextStream screen = new TextStream();
    private final Complaints complaints = new Complaints();
    private String answered = "";
    private int printed;
    private boolean endExpected;
    private boolean readAfterEnd;
    private List<String> leftovers = List.of();

    /**
     * Starts a program.
     *
     * @throws UnmetExpectation when there is no such main class
     */
    public ProgramUnderTest(Watch watch, Launcher launcher, String mainClass, String... arguments) {
        this.watch = watch;
        this.running = launcher.launch(watch.troublemaker(), mainClass, arguments);
        watch.add(this);
    }

    /** Types a line. */
    public void type(String line) {
        running.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Ends the keyboard's input, as Ctrl-D does. */
    public void endInput() {
        endExpected = true;
        running.closeInput();
    }

    /**
     * Waits until the screen shows a text, and takes all up to its end.
     *
     * @return what stood before it
     * @throws UnmetExpectation when it can't come any more
     */
    public String shows(String expected) {
        return shows("the screen shows " + Texts.quote(expected), expected);
    }

    /**
     * Waits for a text like {@link #shows(String)}, and gives up at the first full line that has one of {@code signs} in
     * it but not the text: the program has said it in other words.
     *
     * @param what the expectation, for the messages
     */
    public String shows(String what, String expected, String... signs) {
        ScreenText seen = new ScreenText(screen, answered);
        Reason gaveUp =
                watch.until(() -> seen.indexOf(expected) >= 0 || seen.lineLike(List.of(signs), expected) != null);
        int at = seen.indexOf(expected);
        if (at >= 0) {
            return screen.take(at + expected.length()).substring(0, at);
        }
        if (gaveUp != null) {
            throw gaveUp.unmet(what, "the screen shows " + seen);
        }
        String line = seen.lineLike(List.of(signs), expected);
        watch.settle();
        throw new UnmetExpectation(what, "the screen shows " + Texts.quote(line));
    }

    /**
     * Types a line again and again until the screen answers it as expected.
     *
     * @param what the expectation, for the messages
     * @param expected looks at each full line that the screen shows, without prompt and line end
     * @throws UnmetExpectation when the answer can't come any more
     */
    public void typesUntil(String line, String what, Predicate<String> expected) {
        Reason gaveUp = watch.until(new Repetition(screen, () -> type(line), answer -> {
            answered = ScreenText.withoutPrompt(answer);
            return expected.test(answered);
        }));
        if (gaveUp != null) {
            String last = answered.isEmpty() ? "nothing" : "only " + Texts.quote(answered);
            throw gaveUp.unmet(what, "the screen shows " + last);
        }
    }

    /** Whether the screen shows anything that was not taken yet, besides line ends. */
    public boolean showsSomething() {
        return !screen.unread().isBlank();
    }

    /** Takes and returns all that the screen has shown by now. */
    public String takeScreen() {
        return screen.take(screen.unread().length());
    }

    /** Waits until the program has ended by itself, and returns its exit status. */
    public int exits(String what) {
        endExpected = true;
        Reason gaveUp = watch.until(this::ended);
        if (gaveUp != null) {
            throw gaveUp.unmet(what, "the program doesn't end");
        }
        return running.exitStatus();
    }

    /** Whether the program has ended by itself or had to be stopped. */
    public boolean ended() {
        return readAfterEnd || flooded();
    }

    private boolean flooded() {
        return printed > MOST_OUTPUT;
    }

    /** Whether it has ended, and says that another program has the port that it was to bind. */
    public boolean metTakenPort() {
        return ended() && TAKEN.matcher(lastWords()).find();
    }

    /** The holes that the program has reached, in order. */
    public List<HoleReached> holes() {
        return complaints.holes();
    }

    /**
     * The last exception that standard error tells of, in a line with its place; or else the last line there, if the
     * program has ended; empty where there is none.
     */
    public String lastWords() {
        String exception = complaints.lastException();
        return exception.isEmpty() && ended() ? complaints.lastLine() : exception;
    }

    /** After {@link #close}: what of the program could not be stopped, a line for each thread. */
    public List<String> leftovers() {
        return leftovers;
    }

    @Override
    public boolean read() {
        if (ended()) {
            return false;
        }
        boolean ended = running.ended();
        byte[] output = running.takeOutput();
        byte[] errors = running.takeErrors();
        screen.add(ByteBuffer.wrap(output));
        complaints.add(ByteBuffer.wrap(errors));
        printed += output.length + errors.length;
        if (flooded()) {
            leftovers = running.stop();
        }
        readAfterEnd = ended && output.length == 0 && errors.length == 0;
        return output.length + errors.length > 0;
    }

    @Override
    public Reason lost() {
        if (flooded()) {
            return new Reason(
                    "; the program printed more than " + MOST_OUTPUT + " bytes and was stopped", FLOODED_HINT);
        }
        return ended() && !endExpected
                ? new Reason("; the program ended with exit status " + running.exitStatus(), ENDED_HINT)
                : null;
    }

    @Override
    public boolean explains() {
        return ended() || !holes().isEmpty();
    }

    @Override
    public void close() {
        endExpected = true;
        leftovers = running.stop();
        read();
    }
}
