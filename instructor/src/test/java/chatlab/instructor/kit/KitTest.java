package chatlab.instructor.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chatlab.instructor.Console;
import chatlab.instructor.ExitCode;
import chatlab.instructor.Repository;
import chatlab.instructor.lab.Lab;
import chatlab.instructor.skeleton.Solutions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class KitTest {
    @TempDir
    private Path folder;

    @Test
    void the_kit_has_no_solution_and_nothing_of_the_instructors() throws IOException {
        Path kit = unpacked(Repository.root());

        assertThat(Solutions.in(Repository.root()))
                .isNotEmpty()
                .allSatisfy((file, solution) -> assertThat(kit.resolve(file)).hasContent(solution.skeleton()));
        assertThat(names(kit))
                .contains(
                        "pom.xml",
                        "README.md",
                        ".mvn/maven.config",
                        ".github/workflows/classroom.yml",
                        ".github/result.py",
                        "harness/pom.xml",
                        "milestone1-server/pom.xml",
                        "milestone4-analysis/answers.json",
                        "handout/index.adoc")
                .noneMatch(name -> name.matches("(.*/)?(solutions|instructor|target|results|[.]git|[.]ci)/.*"))
                .noneMatch(name -> name.startsWith("harness/src/test/"))
                .noneMatch(name -> name.equals("chatlab"));
        assertThat(sources(kit))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).content().doesNotContain("chatlab.instructor"));
    }

    @Test
    void the_kit_compiles() throws IOException {
        Path kit = unpacked(Repository.root());

        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-proc:none",
                    "-d",
                    Files.createDirectory(folder.resolve("classes")).toString(),
                    "-cp",
                    System.getProperty("java.class.path"));
            assertThat(compiler.getTask(
                                    null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources(kit)))
                            .call())
                    .isTrue();
        }
    }

    @Test
    void what_lies_about_in_the_work_tree_stays_out() throws IOException {
        Path root = folder.resolve("root");
        String skeleton = "milestone1-server/src/main/java/chatlab/server/ChatServer.java";
        write(root, "pom.xml", "<project/>");
        write(root, "milestone1-server/pom.xml", "<project/>");
        write(root, "notes.txt", "exam questions");
        write(root, "solutions/" + skeleton, """
                package chatlab.server;

                class ChatServer {
                    // fill in 1: the port
                    int port = 5000;
                }
                """);
        write(root, skeleton, "a solution that somebody is trying out");
        write(root, "milestone1-server/src/main/java/chatlab/server/.ChatServer.java.swp", "swap");
        write(root, "milestone1-server/src/.idea/workspace.xml", "ide");
        write(root, "milestone1-server/target/classes/A.class", "class");
        write(root, "handout/network/target/log", "log");
        write(root, "handout/network/network", "#!/bin/sh");
        write(root, "README.md", "for instructors");
        write(root, "instructor/kit/chat/README.md", "for students");
        write(root, "instructor/kit/shared/.mvn/maven.config", "-fae");

        Path kit = unpacked(root);

        assertThat(names(kit))
                .containsExactlyInAnyOrder(
                        "pom.xml",
                        "milestone1-server/pom.xml",
                        skeleton,
                        "handout/network/network",
                        "README.md",
                        ".mvn/maven.config");
        assertThat(kit.resolve(skeleton)).content().contains("int port = hole(1);");
        assertThat(kit.resolve("README.md")).hasContent("for students");
    }

    @Test
    void a_kit_has_the_labs_that_were_asked_for_and_their_documents() throws IOException {
        Path root = folder.resolve("root");
        for (String module : List.of("milestone1-server", "labs", "labs/room-chat", "labs/relay-chat")) {
            write(root, module + "/pom.xml", "<project/>");
        }
        for (String document : List.of("index", "milestone1-server", "room-chat", "relay-chat", "getting-started")) {
            write(root, "handout/" + document + ".adoc", "");
            write(root, "handout/target/html/" + document + ".html", "");
        }
        write(root, "handout/room-chat-rooms.svg", "<svg/>");
        write(root, "instructor/kit/room-chat/README.md", "rooms");
        write(root, "instructor/kit/all/README.md", "all");
        Files.createDirectories(root.resolve("solutions"));

        assertThat(names(unpacked(new Kit(root, "room-chat", List.of(Lab.named("room-chat", root))))))
                .containsExactlyInAnyOrder(
                        "README.md",
                        "labs/pom.xml",
                        "labs/room-chat/pom.xml",
                        "handout/getting-started.adoc",
                        "handout/getting-started.html",
                        "handout/room-chat.adoc",
                        "handout/room-chat.html",
                        "handout/room-chat-rooms.svg");
        assertThat(names(unpacked(new Kit(root, "all", Lab.in(root)))))
                .contains("README.md", "milestone1-server/pom.xml", "labs/relay-chat/pom.xml", "handout/index.html")
                .contains("labs/room-chat/pom.xml", "handout/relay-chat.html");
    }

    @Test
    void answers_that_somebody_filled_in_are_refused() throws IOException {
        Path root = folder.resolve("root");
        Path template = Repository.root().resolve("milestone4-analysis/answers.json");
        String filledIn = Files.readString(template).replace("\"Q12\": null", "\"Q12\": 17");
        write(root, "milestone4-analysis/pom.xml", "<project/>");
        write(root, "milestone4-analysis/answers.json", filledIn);

        assertThatThrownBy(() -> kit(root))
                .hasMessageStartingWith("milestone4-analysis/answers.json:")
                .hasMessageContaining("expected null, found an answer")
                .hasMessageContaining("\"Q12\": 17");
    }

    @Test
    void scripts_stay_executable() throws IOException {
        Path root = folder.resolve("root");
        Files.createDirectories(root.resolve("solutions"));
        write(root, "milestone1-server/pom.xml", "<project/>");
        write(root, "instructor/kit/chat/README.md", "");
        write(root, "handout/network/network", "#!/bin/sh");
        assertThat(root.resolve("handout/network/network").toFile().setExecutable(true))
                .isTrue();
        Path zip = folder.resolve("kit.zip");

        kit(root).write(zip);

        try (FileSystem inZip = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", "true"))) {
            assertThat(Files.getPosixFilePermissions(inZip.getPath("chatlab-kit/handout/network/network")))
                    .contains(PosixFilePermission.OWNER_EXECUTE);
            assertThat(Files.getPosixFilePermissions(inZip.getPath("chatlab-kit/README.md")))
                    .doesNotContain(PosixFilePermission.OWNER_EXECUTE);
        }
    }

    @Test
    void an_older_kit_is_replaced_and_nothing_is_left_beside_it() throws IOException {
        Path zip = folder.resolve("kit.zip");
        Files.writeString(zip, "an older one");

        Console console = Console.chatlab("kit", "--out", zip);

        assertThat(console.status()).isEqualTo(ExitCode.DONE);
        assertThat(console.output()).startsWith(zip + ": ").contains(" files, ");
        assertThat(folder).isDirectoryContaining(file -> file.equals(zip));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(zip);
        }
    }

    private static Kit kit(Path root) throws IOException {
        return new Kit(root, "chat", Lab.in(root));
    }

    private Path unpacked(Path root) throws IOException {
        return unpacked(kit(root));
    }

    private Path unpacked(Kit kit) throws IOException {
        Path zip = folder.resolve("kit.zip");
        kit.write(zip);
        Path unpacked = Files.createTempDirectory(folder, "unpacked");
        try (FileSystem inZip = FileSystems.newFileSystem(zip);
                Stream<Path> entries = Files.walk(inZip.getPath("/"))) {
            for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                Path target = Path.of(unpacked.toString() + entry);
                Files.createDirectories(target.getParent());
                Files.copy(entry, target);
            }
        }
        assertThat(unpacked).isDirectoryNotContaining(top -> !top.endsWith("chatlab-kit"));
        return unpacked.resolve("chatlab-kit");
    }

    private static List<String> names(Path kit) throws IOException {
        try (Stream<Path> files = Files.walk(kit)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> kit.relativize(file).toString())
                    .toList();
        }
    }

    private static List<Path> sources(Path kit) {
        try (Stream<Path> files = Files.walk(kit)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path root, String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
