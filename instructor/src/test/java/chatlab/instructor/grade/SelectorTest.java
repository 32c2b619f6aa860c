package chatlab.instructor.grade;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Repository;
import chatlab.instructor.intake.HandIn;
import chatlab.instructor.intake.Ignored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectorTest {
    private static final String PLACE = "milestone1-server/src/main/java/chatlab/server/ChatServer.java";
    private static final String SOURCE = "package chatlab.server;\n\nclass ChatServer {}\n";

    @TempDir
    private Path folder;

    private GivenFiles given;

    @BeforeEach
    void find_given_files() throws IOException {
        given = MainLab.given();
    }

    @Test
    void a_source_is_found_wherever_it_is() throws IOException {
        write("my work/Lab 1/ChatServer.java", SOURCE);
        write("my work/Lab 1/Helper.java", "package chatlab.server;\n\nclass Helper {}\n");

        Submission submission = read();

        assertThat(submission.sources()).containsEntry(PLACE, SOURCE).hasSize(2);
        assertThat(submission.files()).containsExactly("my work/Lab 1/ChatServer.java", "my work/Lab 1/Helper.java");
        assertThat(submission.problems()).doesNotContainKey(PLACE);
        assertThat(submission.ignored()).isEmpty();
    }

    @Test
    void what_a_build_an_editor_or_a_mac_left_is_not_looked_at() throws IOException {
        write("target/ChatServer.java", SOURCE);
        write("__MACOSX/ChatServer.java", SOURCE);
        write(".idea/ChatServer.java", SOURCE);
        write("._ChatServer.java", "\0\0");

        Submission submission = read();

        assertThat(submission.sources()).isEmpty();
        assertThat(submission.ignored()).isEmpty();
        assertThat(submission.problems()).containsEntry(PLACE, "ChatServer.java is missing");
    }

    @Test
    void another_package_is_named_with_the_expected_one() throws IOException {
        write("ChatServer.java", "package lab1;\n\nclass ChatServer {}\n");
        write("org/junit/jupiter/api/Assertions.java", "package org.junit.jupiter.api;\n\nclass Assertions {}\n");

        Submission submission = read();

        assertThat(submission.sources()).isEmpty();
        assertThat(submission.problems())
                .containsEntry(PLACE, "ChatServer.java is in package lab1; expected: package chatlab.server;");
        assertThat(submission.ignored())
                .containsExactly(
                        new Ignored("ChatServer.java", "is in package lab1, which no milestone owns"),
                        new Ignored(
                                "org/junit/jupiter/api/Assertions.java",
                                "is in package org.junit.jupiter.api, which no milestone owns"));
    }

    @Test
    void a_source_without_package_is_named() throws IOException {
        write("ChatServer.java", "class ChatServer {}\n");

        assertThat(read().problems())
                .containsEntry(PLACE, "ChatServer.java has no package; expected: package chatlab.server;");
    }

    @Test
    void copies_of_given_files_are_ignored_and_told_where_they_differ() throws IOException {
        String module = "milestone1-server/";
        copyOfOurs(module + "src/main/java/chatlab/server/Clients.java", "", "");
        copyOfOurs(module + "src/main/java/chatlab/server/Client.java", "final class", "class");
        copyOfOurs(module + "src/test/java/chatlab/server/ChatServerGrader.java", "points = 3", "points = 30");
        copyOfOurs("harness/src/main/java/chatlab/hole/Hole.java", "throw unfilled", "return null");
        copyOfOurs(module + "pom.xml", "<skip>", "<skip >");
        copyOfOurs("pom.xml", "\n", "\r\n");
        write(PLACE, SOURCE);

        Submission submission = read();

        assertThat(submission.sources()).containsOnlyKeys(PLACE);
        assertThat(submission.ignored())
                .extracting(Ignored::file)
                .containsExactlyInAnyOrder(
                        "kit/" + module + "src/main/java/chatlab/server/Client.java",
                        "kit/" + module + "src/test/java/chatlab/server/ChatServerGrader.java",
                        "kit/harness/src/main/java/chatlab/hole/Hole.java",
                        "kit/" + module + "pom.xml");
        assertThat(submission.ignored())
                .allMatch(ignored ->
                        ignored.reason().equals("is given code and differs from ours, which is used instead"));
    }

    @Test
    void of_two_the_one_in_its_place_is_taken() throws IOException {
        write("old/ChatServer.java", SOURCE.replace("{}", "{ }"));
        write("kit/" + PLACE, SOURCE);
        write("same/ChatServer.java", SOURCE);

        Submission submission = read();

        assertThat(submission.sources()).containsEntry(PLACE, SOURCE);
        assertThat(submission.ignored())
                .containsExactly(new Ignored("old/ChatServer.java", "is a second, different ChatServer.java"));
    }

    @Test
    void captures_answers_and_picture_are_found_by_their_names() throws IOException {
        write("captures/ChatServer.pcap", "1");
        write("captures/client1.pcapng.gz", "2");
        write("captures/client2.pcapng", "3");
        write("client2.pcap", "4");
        write("captures/trace.pcapng", "5");
        write("Answers.json", "{}");
        write("Chat.PNG", "6");

        Submission submission = read();

        assertThat(submission.materials())
                .containsOnlyKeys(
                        "milestone4-analysis/answers.json",
                        "milestone4-analysis/captures/chat.png",
                        "milestone4-analysis/captures/chatserver.pcap",
                        "milestone4-analysis/captures/client1.pcapng.gz",
                        "milestone4-analysis/captures/client2.pcap");
        assertThat(submission.ignored())
                .containsExactly(
                        new Ignored("captures/client2.pcapng", "is a second client2"),
                        new Ignored(
                                "captures/trace.pcapng", "is a capture, but not named chatserver, client1 or client2"));
    }

    @Test
    void links_and_huge_sources_are_refused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), SOURCE);
        Path student = Files.createDirectories(folder.resolve("alfa"));
        Files.createSymbolicLink(student.resolve("ChatServer.java"), secret);
        write("ChatClient.java", " ".repeat((1 << 20) + 1));

        Submission submission = read();

        assertThat(submission.sources()).isEmpty();
        assertThat(submission.ignored())
                .containsExactly(
                        new Ignored("ChatServer.java", "is a link"),
                        new Ignored("ChatClient.java", "is larger than 1 MiB"));
    }

    @Test
    void copies_and_renamed_files_are_known_again() throws IOException {
        write("ChatServer (1).java", "package chatlab.server;\n\npublic final class ChatServer {}\n");
        write("Helper-2.java", "package chatlab.server;\n\nclass Helper {}\n");
        write("client final.java.txt", "package chatlab.client;\n\npublic class ChatClient {}\n");
        write("Client1 - Copy.pcap", "1");
        write("answers-1.json", "{}");

        Submission submission = read();

        assertThat(submission.sources())
                .containsOnlyKeys(
                        PLACE,
                        "milestone1-server/src/main/java/chatlab/server/Helper.java",
                        "milestone2-client/src/main/java/chatlab/client/ChatClient.java");
        assertThat(submission.materials())
                .containsOnlyKeys("milestone4-analysis/answers.json", "milestone4-analysis/captures/client1.pcap");
        assertThat(submission.ignored()).isEmpty();
    }

    @Test
    void a_copy_counts_less_than_what_it_is_a_copy_of() throws IOException {
        write("a/ChatServer (1).java", SOURCE.replace("{}", "{ }"));
        write("a/b/c/ChatServer.java", SOURCE);

        assertThat(read().sources()).containsEntry(PLACE, SOURCE);
    }

    @Test
    void what_could_change_how_things_are_compiled_or_run_is_told_and_not_used() throws IOException {
        write("src/main/resources/META-INF/services/javax.annotation.processing.Processor", "chatlab.server.Evil");
        write("lib/junit.jar", "PK");
        write("src/main/java/module-info.java", "open module evil {}\n");
        write(PLACE, SOURCE);

        Submission submission = read();

        assertThat(submission.files()).containsExactly(PLACE);
        assertThat(submission.ignored())
                .containsExactlyInAnyOrder(
                        new Ignored(
                                "src/main/resources/META-INF/services/javax.annotation.processing.Processor",
                                "is a service file, which is never used"),
                        new Ignored("lib/junit.jar", "is a library; only those of the kit are used"),
                        new Ignored("src/main/java/module-info.java", "has no package, which no milestone owns"));
    }

    @Test
    void a_student_s_own_tests_are_not_compiled_with_the_program() throws IOException {
        write(PLACE, SOURCE);
        write(
                PLACE.replace("main", "test").replace("ChatServer", "MyTest"),
                "package chatlab.server;\nclass MyTest {}\n");

        Submission submission = read();

        assertThat(submission.sources()).containsOnlyKeys(PLACE);
        assertThat(submission.ignored()).extracting(Ignored::reason).containsExactly("is a test of the student's own");
    }

    @Test
    void the_digest_tells_whether_something_that_counts_has_changed() throws IOException {
        write("ChatServer.java", SOURCE);
        write("captures/client1.pcap", "1");
        String before = read().sha256();

        write("notes.txt", "does not count");
        assertThat(read().sha256()).isEqualTo(before).matches("[0-9a-f]{64}");

        write("captures/client1.pcap", "2");
        assertThat(read().sha256()).isNotEqualTo(before);
    }

    private void copyOfOurs(String name, String from, String to) throws IOException {
        String ours = Files.readString(Repository.root().resolve(name));
        assertThat(ours).contains(from);
        write("kit/" + name, ours.replace(from, to));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("alfa").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Submission read() throws IOException {
        return Selector.select(HandIn.ofFolder(folder.resolve("alfa")), folder.resolve("work"), MainLab.LAB, given);
    }
}
