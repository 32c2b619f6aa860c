package chatlab.instructor.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps all processors of this machine busy with another program until it is closed.
 *
 * <p>Four threads for each processor want to run at any time: those of other programs, and as many more that only count
 * as are missing to that.
 */
final class BusyCores implements AutoCloseable {
    private static final int LOAD = 4;
    private static final int THREADS = LOAD * Runtime.getRuntime().availableProcessors();
    private static final long LOOK_AGAIN_NANOSECONDS = 10_000_000;

    /** Linux tells how many threads want to run, this one too: {@code 1.55 1.85 2.61 4/151 27278}. */
    private static final Path LOADS = Path.of("/proc/loadavg");

    private static volatile int counting = THREADS;

    private final Process process;

    BusyCores() throws IOException {
        process = Jdk.running().java("-Xmx16m", BusyCores.class).start();
    }

    /** The other program: counts until its input ends, so that it can't outlive the one that started it. */
    public static void main(String[] arguments) throws IOException {
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            startDaemon(() -> count(number));
        }
        if (Files.exists(LOADS)) {
            startDaemon(BusyCores::topUp);
        }
        while (System.in.read() >= 0) {}
    }

    private static void startDaemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
    }

    private static void count(int number) {
        while (true) {
            long end = System.nanoTime() + LOOK_AGAIN_NANOSECONDS;
            while (number < counting && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            if (number >= counting) {
                LockSupport.parkNanos(LOOK_AGAIN_NANOSECONDS);
            }
        }
    }

    private static void topUp() {
        while (true) {
            int others = wantToRun() - 1 - counting;
            counting = Math.max(0, Math.min(THREADS, THREADS - others));
            LockSupport.parkNanos(LOOK_AGAIN_NANOSECONDS);
        }
    }

    private static int wantToRun() {
        try {
            String load = Files.readString(LOADS).split(" ")[3];
            return Integer.parseInt(load.substring(0, load.indexOf('/')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }
}
