package chatlab.relaychat;

import java.util.ArrayList;
import java.util.List;

/** The moment when all clients are there: what is to be passed on earlier is kept until then, in order. */
final class Start {
    private final List<Runnable> kept = new ArrayList<>();
    private boolean done;

    /** Runs a task: now, or when it is time. */
    void whenDone(Runnable task) {
        if (!keep(task)) {
            task.run();
        }
    }

    private synchronized boolean keep(Runnable task) {
        return !done && kept.add(task);
    }

    /** It is time. */
    synchronized void done() {
        kept.forEach(Runnable::run);
        kept.clear();
        done = true;
    }
}
