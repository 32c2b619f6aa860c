package chatlab.instructor.soak;

import chatlab.instructor.grade.Specimen;
import java.io.IOException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Worker processes that mark specimens side by side. */
final class Markers implements AutoCloseable {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final long SEED = 1;

    /** Most of this is waiting; but for starting JVMs, which keeps processors busy. */
    private final Map<String, ExecutorService> threads = Map.of(
            Way.IN_PROCESS,
            Executors.newFixedThreadPool(4 * PROCESSORS),
            Way.HOSTED,
            Executors.newFixedThreadPool(2 * PROCESSORS),
            Way.CHILD,
            Executors.newFixedThreadPool(PROCESSORS));

    private final Queue<WorkerProcess> idle = new ConcurrentLinkedQueue<>();

    /** Asks all questions, in one of {@link Way}'s ways. */
    Future<Answer> mark(Specimen specimen, String way) {
        return mark(specimen, way, false);
    }

    /** Asks questions until one isn't passed. */
    Future<Answer> markUpToTheFirstFailure(Specimen specimen, String way) {
        return mark(specimen, way, true);
    }

    private Future<Answer> mark(Specimen specimen, String way, boolean stops) {
        Map<String, String> parameters = Map.of(
                "chatlab.run",
                way,
                "chatlab.seed",
                Long.toString(SEED),
                "chatlab.options",
                specimen.options(),
                "chatlab.stops",
                Boolean.toString(stops));
        return threads.get(way).submit(() -> {
            Order order = new Order(specimen.program().get(), parameters);
            WorkerProcess found = idle.poll();
            WorkerProcess worker = found == null ? new WorkerProcess(Jdk.running()) : found;
            try {
                return worker.mark(order);
            } finally {
                idle.add(worker);
            }
        });
    }

    @Override
    public void close() throws InterruptedException, IOException {
        for (ExecutorService pool : threads.values()) {
            pool.shutdownNow();
            pool.awaitTermination(1, TimeUnit.MINUTES);
        }
        for (WorkerProcess worker : idle) {
            worker.close();
        }
    }
}
