package chatlab.harness.question;

import chatlab.harness.program.Launcher;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * How a run of graders is set up, by system properties or by the launcher's configuration parameters.
 *
 * @param launcher how programs are started: {@code chatlab.run} is {@code in-process} (the default) or {@code child},
 *     {@code chatlab.classpath} where they are found, {@code chatlab.options} more options for a child's JVM, one a line
 * @param folder the student's files: sources, captures and answers; {@code chatlab.folder}, by default the working
 *     folder
 * @param seed what names and port numbers are drawn from; {@code chatlab.seed}, by default new for each run
 */
record Settings(Launcher launcher, Path folder, long seed) {
    private static final int SEEDS = 1_000_000;

    static Settings read(Function<String, String> parameter) {
        String run = orElse(parameter.apply("chatlab.run"), "in-process");
        if (!run.equals("in-process") && !run.equals("child")) {
            throw new IllegalArgumentException("chatlab.run: expected in-process or child, found " + run);
        }
        Launcher launcher = new Launcher(
                run.equals("child"),
                parameter.apply("chatlab.classpath"),
                orElse(parameter.apply("chatlab.options"), "").lines().toList());
        Path folder = Path.of(orElse(parameter.apply("chatlab.folder"), ""));
        String seed = parameter.apply("chatlab.seed");
        return new Settings(launcher, folder, seed == null ? newSeed() : Long.parseLong(seed));
    }

    private static long newSeed() {
        return Math.floorMod(System.nanoTime(), SEEDS);
    }

    private static String orElse(String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
