package chatlab.harness.program;

import chatlab.harness.probe.TextStream;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Asks a program the same thing, ever less often, until a line on its screen is the expected one. */
final class Repetition implements BooleanSupplier {
    /** How often to look at the screen, at most, before the program is asked again. */
    private static final int MOST_LOOKS = 64;

    private final TextStream screen;
    private final Runnable ask;
    private final Predicate<String> expected;
    private int looks;
    private int looksToAsk = 1;

    Repetition(TextStream screen, Runnable ask, Predicate<String> expected) {
        this.screen = screen;
        this.ask = ask;
        this.expected = expected;
    }

    @Override
    public boolean getAsBoolean() {
        for (int end = screen.unread().indexOf('\n');
                end >= 0;
                end = screen.unread().indexOf('\n')) {
            if (expected.test(screen.take(end + 1).stripTrailing())) {
                return true;
            }
        }
        if (++looks == looksToAsk) {
            ask.run();
            looks = 0;
            looksToAsk = Math.min(2 * looksToAsk, MOST_LOOKS);
        }
        return false;
    }
}
