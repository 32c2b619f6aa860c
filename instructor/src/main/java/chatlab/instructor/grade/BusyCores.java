package chatlab.instructor.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keeps all processors of this machine busy with another program until it is closed. */
final class BusyCores implements AutoCloseable {
    private final List<Process> processes = new ArrayList<>();

    BusyCores() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            processes.add(
                    new ProcessBuilder(java, "-Xmx16m", "-XX:+UseSerialGC", "-cp", classPath, BusyCores.class.getName())
                            .start());
        }
    }

    /** The other program: counts until its input ends, so that it can't outlive the one that started it. */
    public static void main(String[] arguments) throws IOException {
        Thread counting = new Thread(() -> {
            for (long n = 0; n >= 0; n++) {
                Thread.onSpinWait();
            }
        });
        counting.setDaemon(true);
        counting.start();
        while (System.in.read() >= 0) {}
    }

    @Override
    public void close() {
        try {
            for (Process process : processes) {
                process.getOutputStream().close();
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
