package chatlab.instructor.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Asks the Java compiler whether a generated source is right. */
final class Compiles {
    private Compiles() {}

    static void check(String className, String text) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Path folder = Files.createTempDirectory("compiles");
            Path source = folder.resolve(className.substring(className.lastIndexOf('.') + 1) + ".java");
            Files.writeString(source, text);
            List<String> options = List.of(
                    "-proc:none",
                    "--release",
                    "17",
                    "-d",
                    folder.toString(),
                    "-cp",
                    System.getProperty("java.class.path"));
            boolean ok = compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            assertThat(ok).as(messages + text).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
