package chatlab.instructor.grade;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilerTest {
    @TempDir
    private Path folder;

    private String solution;

    @BeforeEach
    void read_the_solution() throws IOException {
        solution = Files.readString(MainLab.serverSolution());
    }

    @Test
    void a_right_program_has_no_messages() throws IOException {
        assertThat(compile(solution)).isEqualTo(Compilation.OK);
        assertThat(folder.resolve("classes/chatlab/server/ChatServer.class")).exists();
        assertThat(folder.resolve("classes/chatlab/server/Startup.class")).exists();
    }

    @Test
    void an_error_is_told_with_the_students_file_and_line() throws IOException {
        Compilation compilation = compile(solution.replace("listener.accept();", "listener.acept();"));

        int line = lineOf("listener.accept();");
        assertThat(compilation.ok()).isFalse();
        assertThat(compilation.messages())
                .containsExactly("ChatServer.java:" + line + ": cannot find symbol; symbol: method acept(); "
                        + "location: variable listener of type java.net.ServerSocket");
        assertThat(compilation.summary())
                .isEqualTo("does not compile: " + compilation.messages().get(0));
    }

    @Test
    void every_error_is_told_once() throws IOException {
        Compilation compilation =
                compile(solution.replace("listener.accept();", "accept();").replace("in.read(buffer)", "read(buffer)"));

        assertThat(compilation.messages()).hasSize(3).doesNotHaveDuplicates();
        assertThat(compilation.summary()).endsWith(" (and 2 more)");
    }

    @Test
    void a_changed_constructor_is_told_with_the_one_expected() throws IOException {
        String line = "ChatServer.java:" + lineOf("public ChatServer(");
        Pattern expected =
                Pattern.compile(Pattern.quote(line) + ": changed signature: the given code in Startup\\.java:\\d+"
                        + " calls public ChatServer\\(String host, int port\\) throws IOException; found public ChatServer\\(.*\\)"
                        + " throws IOException");

        assertThat(compile(solution.replace("(String host, int port)", "(int port, String host)"))
                        .messages())
                .singleElement()
                .asString()
                .matches(expected);
        assertThat(compile(solution.replace("(String host, int port)", "(String host)")
                                .replace("port)", "5000)"))
                        .messages())
                .singleElement()
                .asString()
                .matches(expected);
    }

    @Test
    void a_method_that_is_gone_is_told_with_the_one_expected() throws IOException {
        assertThat(compile(solution.replace("public void run()", "public void start()"))
                        .messages())
                .singleElement()
                .asString()
                .matches("ChatServer.java: changed signature: the given code in Startup\\.java:\\d+ calls"
                        + " public void run\\(\\) throws IOException; found no run");
    }

    @Test
    void a_class_of_the_given_code_can_not_be_replaced() throws IOException {
        assertThat(compile(solution + "\nclass Clients {}\n").messages())
                .isNotEmpty()
                .anyMatch(message -> message.contains("duplicate class"));
    }

    @Test
    void annotation_processors_do_not_run() throws IOException {
        String service = "package chatlab.server;\n@Deprecated class Service {}\n";
        Path source = write("Service.java", service);
        Path services = folder.resolve("classes/META-INF/services/javax.annotation.processing.Processor");
        Files.createDirectories(services.getParent());
        Files.writeString(services, "chatlab.server.NoSuchProcessor");

        assertThat(compile(List.of(source, write("ChatServer.java", solution))).ok())
                .isTrue();
    }

    private int lineOf(String text) {
        return (int) solution.substring(0, solution.indexOf(text)).lines().count();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        return Files.writeString(file, text);
    }

    private Compilation compile(String text) throws IOException {
        return compile(List.of(write("ChatServer.java", text)));
    }

    private Compilation compile(List<Path> sources) throws IOException {
        Path work = Files.createTempDirectory(folder, "holes");
        Compiler compiler = new Compiler(MainLab.given(), new ClassPath(Repository.root(), work));
        return compiler.compile(MainLab.SERVER, sources, folder.resolve("classes"));
    }
}
