package chatlab.harness.program;

import java.util.List;

/**
 * How programs under test are started.
 *
 * @param child whether each gets a JVM of its own, instead of threads in this one
 * @param classPath the program's class path; null for that of this JVM
 * @param options more options for the JVM of a child
 */
public record Launcher(boolean child, String classPath, List<String> options) {
    /** Starts a program by its main class. */
    RunningProgram launch(String mainClass, String... arguments) {
        return child
                ? new ChildProgram(
                        options,
                        classPath == null ? System.getProperty("java.class.path") : classPath,
                        mainClass,
                        arguments)
                : new InProcessProgram(ProgramLoader.load(mainClass, classPath), arguments);
    }
}
