package chatlab.instructor.grade;

import chatlab.instructor.OneLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Marks a class, several submissions side by side, in a work folder that goes when it is closed. */
final class ClassGrading implements AutoCloseable {
    private final GivenFiles given;
    private final WorkFolder work = new WorkFolder();
    private final SubmissionGrader grader;

    /** Takes graders and given code from the repository in {@code root}. */
    ClassGrading(Path root) throws IOException {
        given = new GivenFiles(root);
        grader = new SubmissionGrader(root, given, work.path());
    }

    /** The numbers of the milestones that are marked. */
    List<Integer> milestones() {
        return grader.milestones();
    }

    /**
     * Marks submissions, {@code jobs} at a time.
     *
     * @param watcher is told of each when it begins and when it is marked, by many threads
     * @return what became of each, in the order given
     */
    List<Row> grade(List<Path> submissions, int jobs, Watcher watcher) throws IOException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(jobs);
        try {
            List<Future<Row>> pending = new ArrayList<>();
            for (Path submission : submissions) {
                pending.add(workers.submit(() -> {
                    watcher.begins(submission.getFileName().toString());
                    Row row = grade(submission);
                    watcher.isMarked(row);
                    return row;
                }));
            }
            List<Row> rows = new ArrayList<>();
            for (Future<Row> row : pending) {
                rows.add(row.get());
            }
            return rows;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException problem) {
                throw problem;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private Row grade(Path folder) throws IOException {
        String student = folder.getFileName().toString();
        Submission submission;
        try {
            submission = Intake.read(folder, given);
        } catch (IOException e) {
            return Row.failed(student, "can't be read: " + OneLine.of(e));
        }
        Path own = work.path().resolve("submissions").resolve(student);
        try {
            return Row.graded(grader.grade(submission, own));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return Row.failed(student, "grader error: " + OneLine.of(e));
        } finally {
            WorkFolder.delete(own);
        }
    }

    @Override
    public void close() throws IOException {
        work.close();
    }

    /** Follows the marking of a class. */
    interface Watcher {
        void begins(String student);

        void isMarked(Row row) throws IOException;
    }
}
