package chatlab.roomchat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Threads that work side by side until one of them ends. None of them keeps the program alive. */
final class Threads {
    private final CompletableFuture<Void> firstEnd = new CompletableFuture<>();

    /** What a thread does. */
    interface Work {
        void run() throws Exception;
    }

    void start(String name, Work work) {
        Thread thread = new Thread(() -> run(work), name);
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

    /** Waits until one of the threads has ended; throws what it threw. */
    void waitForFirstEnd() throws Exception {
        try {
            firstEnd.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }
}
