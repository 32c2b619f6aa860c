package chatlab.instructor.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Asks the Java compiler whether a generated source is right; it works in a folder given by the test. */
final class Compiles {
    private Compiles() {}

    static void check(Path folder, String className, String text) {
        compile(folder, className.substring(className.lastIndexOf('.') + 1) + ".java", text, List.of());
    }

    /** Compiles a skeleton together with the given code beside it. */
    static void checkWith(Path folder, Path root, Path skeleton, String text) {
        try (Stream<Path> beside = Files.list(root.resolve(skeleton).getParent())) {
            List<Path> given = beside.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith(skeleton.getFileName()))
                    .toList();
            compile(folder, skeleton.getFileName().toString(), text, given);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(Path folder, String fileName, String text, List<Path> others) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = new ArrayList<>(others);
            sources.add(Files.writeString(folder.resolve(fileName), text));
            String classPath = System.getProperty("java.class.path");
            List<String> options = List.of("-proc:none", "--release", "17", "-d", folder.toString(), "-cp", classPath);
            boolean ok = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(ok).as(messages + text).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
