package chatlab.instructor.grade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Console;
import chatlab.instructor.lab.Milestone;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is said of code that doesn't compile: each file in {@code instructor/corpus/<milestone>/uncompilable} says how
 * it differs from the solution, what {@code ./chatlab grade} tells of it, and what Maven tells a student.
 */
@Tag("once")
class CompileMessagesTest {
    private static final String GRADE = "=== chatlab grade says\n";
    private static final String MAVEN = "=== mvn test says\n";
    private static final Pattern FILE = Pattern.compile("(?s)^saved as (\\S+)(?: in (\\S+))?\n(.*?)" + GRADE + "(.*)");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> code_that_does_not_compile_is_told_with_place_expectation_and_what_came() throws IOException {
        List<Uncompilable> all = new ArrayList<>();
        for (Milestone milestone : MainLab.LAB.modules()) {
            for (Path file : Corpus.in(milestone, "uncompilable")) {
                all.add(Uncompilable.read(milestone, file));
            }
        }
        assertThat(all).hasSizeGreaterThan(8);
        gradeAll(all);
        return all.stream().map(one -> DynamicTest.dynamicTest(one.student(), () -> check(one)));
    }

    /** What one file of the corpus describes; {@code edits} is all of it up to what is said. */
    private record Uncompilable(
            Milestone milestone, Path file, String fileName, Charset charset, String edits, String kept) {
        static Uncompilable read(Milestone milestone, Path file) throws IOException {
            Matcher parts = FILE.matcher(Files.readString(file));
            assertThat(parts.matches())
                    .as("%s is written as it should be", file)
                    .isTrue();
            Charset charset = parts.group(2) == null ? UTF_8 : Charset.forName(parts.group(2));
            String edits = parts.group().substring(0, parts.start(4));
            return new Uncompilable(milestone, file, parts.group(1), charset, edits, parts.group(4));
        }

        String student() {
            return milestone.module() + "-" + file.getFileName().toString().replace(".txt", "");
        }

        Path writeTo(Path place) throws IOException {
            Map<String, String> solution = WholeSolution.of(milestone).withHoles(Set.of());
            String source = new Edits(edits.replace(GRADE, ""))
                    .applyTo(solution)
                    .get(milestone.files().get(0));
            Files.createDirectories(place);
            return Files.write(place.resolve(fileName), source.getBytes(charset));
        }
    }

    private void gradeAll(List<Uncompilable> all) throws IOException {
        for (Uncompilable one : all) {
            one.writeTo(folder.resolve("class").resolve(one.student()));
        }
        Console.chatlab("grade", folder.resolve("class"), "--out", folder.resolve("results"));
    }

    private void check(Uncompilable one) throws IOException {
        String said = graded(one) + MAVEN + compiled(one);
        Cards.compare(one.file(), one.kept(), said, one.edits() + said);
    }

    private String graded(Uncompilable one) throws IOException {
        Path grade = folder.resolve("results").resolve(one.student()).resolve("grade.json");
        StringBuilder said = new StringBuilder();
        for (JsonNode message : new ObjectMapper().readTree(grade.toFile()).at("/compile/messages")) {
            boolean ofAnother =
                    !message.asText().startsWith(one.milestone().files().get(0))
                            && message.asText().endsWith(" is missing");
            said.append(ofAnother ? "" : message.asText() + "\n");
        }
        return said.toString();
    }

    /** What the compiler says of the kit with this file, in Maven's form but for the folder. */
    private String compiled(Uncompilable one) throws IOException {
        List<Path> sources = new ArrayList<>(MainLab.given().compiledAlong(one.milestone()));
        sources.add(0, one.writeTo(folder.resolve("kit").resolve(one.student())));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(problems, Locale.ENGLISH, UTF_8)) {
            String classes = Files.createDirectories(folder.resolve("classes")).toString();
            String classPath = System.getProperty("java.class.path");
            List<String> options = List.of("-proc:none", "--release", "17", "-d", classes, "-cp", classPath);
            compiler.getTask(null, files, problems, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        StringBuilder said = new StringBuilder();
        for (Diagnostic<? extends JavaFileObject> problem : problems.getDiagnostics()) {
            if (problem.getKind() == Diagnostic.Kind.ERROR) {
                Path file = Path.of(problem.getSource().toUri()).getFileName();
                said.append("[ERROR] %s:[%d,%d] %s\n"
                        .formatted(
                                file,
                                problem.getLineNumber(),
                                problem.getColumnNumber(),
                                problem.getMessage(Locale.ENGLISH)));
            }
        }
        return said.toString();
    }
}
