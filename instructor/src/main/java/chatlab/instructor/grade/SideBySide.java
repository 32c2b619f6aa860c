package chatlab.instructor.grade;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Shares tasks among processes, each with a thread of its own. The first failure ends all. */
record SideBySide(List<GradingProcess<Marks>> processes) {
    /** A task, which is carried out with one of the processes. */
    interface Task {
        void carryOut(int number, GradingProcess<Marks> process) throws IOException;
    }

    /** Carries a task out for the numbers from 0 to {@code count - 1}, in about this order. */
    void each(int count, Task task) throws IOException, InterruptedException {
        Queue<Integer> waiting =
                new ConcurrentLinkedQueue<>(IntStream.range(0, count).boxed().toList());
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, processes.size()));
        CompletionService<Void> ended = new ExecutorCompletionService<>(threads);
        try {
            for (GradingProcess<Marks> process : processes) {
                ended.submit(() -> work(waiting, task, process));
            }
            for (int i = 0; i < processes.size(); i++) {
                ended.take().get();
            }
        } catch (ExecutionException e) {
            throw cause(e);
        } finally {
            waiting.clear();
            processes.forEach(GradingProcess::kill);
            threads.shutdown();
            threads.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private static Void work(Queue<Integer> waiting, Task task, GradingProcess<Marks> process) throws IOException {
        try (process) {
            for (Integer number = waiting.poll(); number != null; number = waiting.poll()) {
                task.carryOut(number, process);
            }
        }
        return null;
    }

    private static IOException cause(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException ours) {
            throw ours;
        }
        return e.getCause() instanceof IOException problem ? problem : new IOException(e.getCause());
    }
}
