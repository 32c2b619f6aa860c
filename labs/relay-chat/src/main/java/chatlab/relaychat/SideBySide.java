package chatlab.relaychat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Two things that go on at the same time, each in a thread of its own. The threads don't keep the program alive. */
final class SideBySide {
    private final CompletableFuture<Void> firstEnd = new CompletableFuture<>();

    private SideBySide() {}

    /** What a thread does. */
    interface Work {
        void run() throws Exception;
    }

    /** Does both, and waits until one of them has ended; throws what it threw. */
    static void untilOneEnds(Work one, Work other) throws Exception {
        SideBySide both = new SideBySide();
        both.start(one);
        both.start(other);
        try {
            both.firstEnd.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error unfilledHole) {
                throw unfilledHole;
            }
            throw (Exception) e.getCause();
        }
    }

    private void start(Work work) {
        Thread thread = new Thread(() -> run(work));
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Work work) {
        try {
            work.run();
            firstEnd.complete(null);
        } catch (Throwable problem) {
            firstEnd.completeExceptionally(problem);
        }
    }
}
