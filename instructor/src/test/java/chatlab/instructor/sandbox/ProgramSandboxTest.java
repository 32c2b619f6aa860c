package chatlab.instructor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chatlab.harness.probe.Watch;
import chatlab.harness.program.Launcher;
import chatlab.harness.program.ProgramUnderTest;
import chatlab.instructor.Tools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class ProgramSandboxTest {
    @TempDir
    private Path classes;

    @Test
    void a_sandbox_that_can_not_be_made_is_not_the_programs_fault() {
        List<String> broken = List.of("/bin/sh", "-c", "echo 'bwrap: no permissions' >&2; exit 1", "sh");
        Launcher launcher = new Launcher(Launcher.Way.CHILD, "", "", List.of(), broken, null);

        try (Watch watch = new Watch()) {
            assertThatThrownBy(() -> new ProgramUnderTest(watch, launcher, "chatlab.server.ChatServer"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("can't start the sandbox: bwrap: no permissions");
        }
    }

    @Test
    void a_program_of_the_class_path_sees_neither_its_place_nor_its_neighbours() throws IOException {
        Tools.need("bwrap", "prlimit");
        Path other = Path.of("/other/classes");
        ProgramSandbox sandbox = new ProgramSandbox(
                Isolation.SANDBOX,
                List.of(other, classes),
                List.of(Path.of("/other/code.jar")),
                List.of(Path.of("/tmp/drawn")),
                Path.of("/tmp/drawn/programs"));

        Map<String, String> parameters = sandbox.parameters(List.of(classes, other), false);

        assertThat(parameters)
                .containsEntry("chatlab.classpath", "/classes/1:/classes/0")
                .containsEntry("chatlab.libraries", "/libraries/code.jar")
                .containsEntry("chatlab.run", "hosted");
        assertThat(parameters.get("chatlab.prefix").lines())
                .containsSequence("--ro-bind", classes.toString(), "/classes/1")
                .containsSequence("--ro-bind", "/other/code.jar", "/libraries/code.jar")
                .containsSequence("--ro-bind-try", "/tmp/drawn", "/tmp/drawn")
                .containsSequence("--bind-try", "/tmp/drawn/programs", "/tmp/drawn/programs")
                .contains("--unshare-user", "--unshare-pid", "--clearenv", "--nproc=120")
                .doesNotContain("--unshare-net"); // it shares that of the graders, which is none
    }

    @Test
    void without_a_sandbox_a_program_has_bounds_as_far_as_they_can_be_set() throws IOException {
        Tools.need("prlimit");

        Map<String, String> parameters = new ProgramSandbox(
                        Isolation.PROCESS,
                        List.of(classes),
                        List.of(Path.of("/other/code.jar")),
                        List.of(),
                        Path.of("/tmp/programs"))
                .parameters(List.of(classes), true);

        assertThat(parameters)
                .containsEntry("chatlab.classpath", classes.toString())
                .containsEntry("chatlab.run", "child");
        assertThat(parameters.get("chatlab.prefix").lines())
                .startsWith("prlimit")
                .doesNotContain("bwrap");
    }
}
