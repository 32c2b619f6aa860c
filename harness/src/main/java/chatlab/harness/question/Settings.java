package chatlab.harness.question;

import chatlab.harness.program.Hosts;
import chatlab.harness.program.Launcher;
import chatlab.harness.program.Launcher.Way;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * How a run of graders is set up, by system properties or by the launcher's configuration parameters.
 *
 * @param launcher how programs are started: {@code chatlab.run} is {@code in-process} (the default), {@code child} or
 *     {@code hosted}, as {@link Way} explains them, {@code chatlab.classpath} where they are found, {@code chatlab.libraries} the
 *     part of it that all programs have in common, {@code chatlab.options} more options for another JVM, one a line,
 *     {@code chatlab.prefix} the command of its sandbox, one word a line
 * @param folder the student's files: sources, captures and answers; {@code chatlab.folder}, by default the working
 *     folder
 * @param seed what names and trouble are drawn from; {@code chatlab.seed}, by default new for each run
 * @param scratch where programs may write files for the graders to look at; {@code chatlab.scratch}, by default the system's
 *     folder for temporary files
 * @param trouble whether a troublemaker stands between programs and graders, which changes no marks but takes time;
 *     {@code chatlab.trouble} is {@code true} or {@code false} (the default)
 * @param stops whether no question is asked any more once one has failed; {@code chatlab.stops} as {@code chatlab.trouble}
 */
record Settings(Launcher launcher, Path folder, long seed, Path scratch, boolean trouble, boolean stops)
        implements AutoCloseable {
    private static final int SEEDS = 1_000_000;

    /** As these parameters say; with these hosts, or null for new ones. */
    static Settings read(Function<String, String> parameter, Hosts hosts) {
        Launcher launcher = new Launcher(
                way(orElse(parameter.apply("chatlab.run"), "in-process")),
                parameter.apply("chatlab.classpath"),
                orElse(parameter.apply("chatlab.libraries"), ""),
                orElse(parameter.apply("chatlab.options"), "").lines().toList(),
                orElse(parameter.apply("chatlab.prefix"), "").lines().toList(),
                hosts);
        Path folder = Path.of(orElse(parameter.apply("chatlab.folder"), ""));
        String seed = parameter.apply("chatlab.seed");
        return new Settings(
                launcher,
                folder,
                seed == null ? newSeed() : Long.parseLong(seed),
                Path.of(orElse(parameter.apply("chatlab.scratch"), System.getProperty("java.io.tmpdir"))),
                isTrue("chatlab.trouble", parameter),
                isTrue("chatlab.stops", parameter));
    }

    private static Way way(String run) {
        return switch (run) {
            case "in-process" -> Way.IN_PROCESS;
            case "child" -> Way.CHILD;
            case "hosted" -> Way.HOSTED;
            default ->
                throw new IllegalArgumentException("chatlab.run: expected in-process, child or hosted, found " + run);
        };
    }

    private static boolean isTrue(String name, Function<String, String> parameter) {
        String value = orElse(parameter.apply(name), "false");
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException(name + ": expected true or false, found " + value);
        }
        return value.equals("true");
    }

    @Override
    public void close() {
        launcher.close();
    }

    private static long newSeed() {
        return Math.floorMod(System.nanoTime(), SEEDS);
    }

    private static String orElse(String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
