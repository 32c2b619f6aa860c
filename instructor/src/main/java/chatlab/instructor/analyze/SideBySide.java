package chatlab.instructor.analyze;

import chatlab.analysis.capture.CaptureException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Analyses captures side by side, as many at a time as there are processors, and gives the results in their order.
 *
 * @param <T> the result of a capture
 */
final class SideBySide<T> implements AutoCloseable {
    private final ExecutorService threads;
    private final Iterator<Path> waiting;
    private final Work<T> work;
    private final Queue<Future<T>> begun = new ArrayDeque<>();
    private final int mostBegun;

    /** What is done with each capture; it runs in several threads at once. */
    interface Work<T> {
        T of(Path capture) throws CaptureException;
    }

    SideBySide(List<Path> captures, Work<T> work) {
        int processors = Runtime.getRuntime().availableProcessors();
        this.threads = Executors.newFixedThreadPool(processors);
        this.mostBegun = 4 * processors; // each holds memory until it was asked for
        this.waiting = captures.iterator();
        this.work = work;
    }

    /**
     * The result of the next capture.
     *
     * @throws CaptureException if the file can't be read or is no capture; its message is one line
     */
    T next() throws CaptureException {
        while (begun.size() < mostBegun && waiting.hasNext()) {
            Path capture = waiting.next();
            begun.add(threads.submit(() -> work.of(capture)));
        }
        try {
            return begun.remove().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CaptureException unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
