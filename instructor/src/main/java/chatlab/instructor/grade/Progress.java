package chatlab.instructor.grade;

import java.io.IOException;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Writes each submission's marks, and shows on standard error how far it is: a bar in a terminal, else lines. */
final class Progress implements ClassGrading.Watcher, AutoCloseable {
    private final ProgressBar bar;
    private final int total;
    private final Results results;
    private int done;

    /** For {@code total} submissions; {@code terminal} says whether somebody looks at a terminal. */
    Progress(int total, Results results, boolean terminal) {
        this.results = results;
        this.total = total;
        this.bar = terminal ? bar(total) : null;
    }

    private static ProgressBar bar(int total) {
        return new ProgressBarBuilder()
                .setTaskName("grading")
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public synchronized void begins(String student) {
        if (bar != null) {
            bar.setExtraMessage(student);
        }
    }

    @Override
    public void isMarked(Row row) throws IOException {
        results.write(row);
        show(row);
    }

    private synchronized void show(Row row) {
        done++;
        if (bar != null) {
            bar.step();
        } else {
            System.err.printf("marked %s (%d of %d)%n", row.student(), done, total);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
