package chatlab.harness.program;

import chatlab.harness.trouble.Troublemaker;
import java.util.List;

/**
 * How programs under test are started.
 *
 * @param child whether each gets a JVM of its own, instead of threads in this one
 * @param classPath the program's class path; null for that of this JVM
 * @param options more options for the JVM of a child
 * @param prefix the words before the command that starts a child: a program that runs the rest of its arguments in a
 *     sandbox, and writes a line when it has made it; empty for none
 */
public record Launcher(boolean child, String classPath, List<String> options, List<String> prefix) {
    /** Without a sandbox. */
    public Launcher(boolean child, String classPath, List<String> options) {
        this(child, classPath, options, List.of());
    }

    /** Starts a program by its main class. */
    RunningProgram launch(Troublemaker troublemaker, String mainClass, String... arguments) {
        return child
                ? new ChildProgram(
                        troublemaker.pauses(),
                        prefix,
                        options,
                        classPath == null ? System.getProperty("java.class.path") : classPath,
                        mainClass,
                        arguments)
                : new InProcessProgram(troublemaker, ProgramLoader.load(mainClass, classPath), arguments);
    }
}
