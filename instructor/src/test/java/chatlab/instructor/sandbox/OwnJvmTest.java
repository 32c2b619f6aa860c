package chatlab.instructor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnJvmTest {
    @TempDir
    private Path folder;

    /** Compiles a class whose method does this. */
    private Path compiled(String statement) throws IOException {
        Path source = folder.resolve("Program.java");
        Files.writeString(source, "class Program { void run() throws Exception { %s; } }".formatted(statement));
        Path classes = folder.resolve("classes");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", classes.toString(), source.toString()))
                .isZero();
        return classes;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new java.io.FileOutputStream(java.io.FileDescriptor.out).write(1)",
                "new java.io.FileInputStream(\"/dev/stdin\").read()",
                "System.console().readLine()",
                "new ProcessBuilder(\"ls\").inheritIO().start()",
                "Runtime.getRuntime().addShutdownHook(new Thread())",
                "Thread.class.getMethod(\"startVirtualThread\", Runnable.class).invoke(null, (Runnable) () -> {})",
                "Thread.currentThread().getThreadGroup().getParent().interrupt()"
            })
    void a_program_that_could_leave_something_behind_or_reaches_past_its_streams_needs_one(String statement)
            throws IOException {
        assertThat(OwnJvm.isNeededBy(compiled(statement), Set.of("Given.java"))).isTrue();
    }

    @Test
    void given_code_is_known_not_to_need_one() throws IOException {
        Path classes = compiled("new Object() { Object console = System.console(); }");

        assertThat(OwnJvm.isNeededBy(classes, Set.of("Given.java"))).isTrue();
        assertThat(OwnJvm.isNeededBy(classes, Set.of("Program.java"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "throw new RuntimeException()",
                "System.out.println(new java.net.ServerSocket(0).accept())",
                "new Thread(() -> System.exit(1)).start()",
                "java.util.concurrent.Executors.newFixedThreadPool(2).submit(() -> System.in.read())"
            })
    void what_programs_for_the_labs_do_needs_none(String statement) throws IOException {
        assertThat(OwnJvm.isNeededBy(compiled(statement), Set.of("Given.java"))).isFalse();
    }
}
