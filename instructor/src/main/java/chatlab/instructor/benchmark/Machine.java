package chatlab.instructor.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** What the numbers of a benchmark depend on. */
final class Machine {
    private static final List<List<String>> PROGRAMS =
            List.of(List.of("tcptrace", "-version"), List.of("tshark", "--version"));

    private Machine() {}

    /** A line of Markdown. */
    static String description() {
        String system = "%s cores, %s %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Runtime.version());
        String programs = PROGRAMS.stream()
                .filter(command -> Contender.isInstalled(command.get(0)))
                .map(Machine::version)
                .collect(Collectors.joining(", "));
        return "Measured on %s; %s.%n%n".formatted(system, programs);
    }

    /** The first line with a number that a program says of its version. */
    private static String version(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String version = output.replaceFirst("(?s).*?(\\d+\\.\\d+(\\.\\d+)?).*", "$1");
            return command.get(0) + " " + version;
        } catch (IOException e) {
            return command.get(0) + " of unknown version";
        }
    }
}
