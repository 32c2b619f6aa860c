package chatlab.instructor.soak;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Threads that share the runs of a soak, each with worker processes of its own, one for each JDK. */
final class Crew {
    private final int size;
    private final Consumer<Outcome> done;

    /** So many threads; {@code done} is told of each run, by all of them. */
    Crew(int size, Consumer<Outcome> done) {
        this.size = size;
        this.done = done;
    }

    /** Carries out all runs, in about this order. */
    void carryOut(List<Run> runs) throws IOException, InterruptedException {
        Queue<Run> shared = new ConcurrentLinkedQueue<>(runs);
        ExecutorService threads = Executors.newFixedThreadPool(size);
        try {
            List<Future<Void>> working = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                working.add(threads.submit((Callable<Void>) () -> work(shared)));
            }
            for (Future<Void> thread : working) {
                thread.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException problem) {
                throw problem;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private Void work(Queue<Run> runs) throws IOException {
        Map<Jdk, WorkerProcess> processes = new HashMap<>();
        try {
            for (Run run = runs.poll(); run != null; run = runs.poll()) {
                Answer answer = processes
                        .computeIfAbsent(run.way().jdk(), WorkerProcess::new)
                        .mark(run.order());
                done.accept(new Outcome(run, answer, Judge.faults(run.specimen(), answer)));
            }
            return null;
        } finally {
            for (WorkerProcess process : processes.values()) {
                process.close();
            }
        }
    }
}
