package chatlab.instructor.grade;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Tools;
import chatlab.instructor.sandbox.ClassArchive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes for students' programs; {@code -Xshare:on} refuses to start where it can't be used. */
@Tag("once")
class ProgramArchiveTest {
    @TempDir
    private Path folder;

    @Test
    void a_jvm_for_programs_can_use_the_archive_and_a_jvm_with_another_class_path_can_not() throws Exception {
        Tools.need("bwrap");
        Path list = Files.writeString(folder.resolve("names"), "java/lang/Object\nchatlab/harness/program/Host\n");

        assertThat(ProgramArchive.make(list, folder)).isZero();

        assertThat(status(List.of())).isZero();
        assertThat(status(List.of("-cp", "/libraries/other.jar"))).isNotZero();
    }

    private int status(List<String> more) throws IOException, InterruptedException {
        List<String> command = ProgramArchive.sandbox(folder, folder)
                .unbounded("-Xshare:on", "-XX:SharedArchiveFile=" + folder.resolve(ClassArchive.PROGRAMS.fileName()));
        command.addAll(more);
        command.add("-version");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).doesNotContain("bwrap:");
        return process.waitFor();
    }
}
