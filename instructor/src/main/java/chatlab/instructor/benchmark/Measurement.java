package chatlab.instructor.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run of a whole program took.
 *
 * @param seconds on the clock on the wall, from before the process is started until it has ended
 * @param processorSeconds of all its processes and threads together
 * @param kibibytes the most memory that a process of it had resident
 */
record Measurement(double seconds, double processorSeconds, long kibibytes) {
    /**
     * Runs a command under {@code time} (of the Debian package of that name), and throws its output away.
     *
     * @throws IOException if it can't be started or its exit status isn't 0
     */
    static Measurement of(List<String> command) throws IOException {
        Path resources = Files.createTempFile("chatlab", ".time");
        try {
            List<String> timed = new ArrayList<>(List.of("time", "-f", "%U %S %M", "-o", resources.toString()));
            timed.addAll(command);
            ProcessBuilder builder = new ProcessBuilder(timed)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            long begin = System.nanoTime();
            int status = builder.start().waitFor();
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (status != 0) {
                throw new IOException("%s: exit status %s".formatted(command.get(0), status));
            }
            String[] numbers = Files.readString(resources).strip().split(" ");
            double processor = Double.parseDouble(numbers[0]) + Double.parseDouble(numbers[1]);
            return new Measurement(seconds, processor, Long.parseLong(numbers[2]));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(resources);
        }
    }
}
