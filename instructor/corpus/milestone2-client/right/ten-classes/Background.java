package chatlab.client;

/** A thread that doesn't keep the program alive. */
final class Background extends Thread {
    interface Work {
        void go() throws Exception;
    }

    private final Work work;

    Background(Work work) {
        this.work = work;
        setDaemon(true);
    }

    @Override
    public void run() {
        try {
            work.go();
        } catch (Exception e) {
            System.err.println(e.getMessage());
        }
    }
}
