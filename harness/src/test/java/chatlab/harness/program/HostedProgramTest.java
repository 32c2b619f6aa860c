package chatlab.harness.program;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.harness.probe.Watch;
import chatlab.harness.program.Launcher.Way;
import java.io.File;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a JVM runs another program after one; what one program does in it is {@link ProgramUnderTestTest}'s. */
class HostedProgramTest {
    @AutoClose
    private final Watch watch = new Watch();

    @AutoClose
    private final Hosts hosts = new Hosts(List.of(), List.of(), Hosts.ownClasses());

    private final Launcher launcher = new Launcher(Way.HOSTED, null, "", List.of(), List.of(), hosts);

    private ProgramUnderTest start(String argument) {
        return start(launcher, argument);
    }

    private ProgramUnderTest start(Launcher from, String argument) {
        return new ProgramUnderTest(watch, from, ToyProgram.class.getName(), argument);
    }

    /** The process that the next program runs in. */
    private String place() {
        return place(launcher);
    }

    private String place(Launcher from) {
        try (ProgramUnderTest program = start(from, "where")) {
            program.shows("in process ");
            return program.shows("\n");
        }
    }

    @Test
    void programs_that_leave_nothing_behind_run_in_the_same_jvm_each_with_its_own_static_fields() {
        String first = place();
        for (int i = 0; i < 2; i++) {
            try (ProgramUnderTest program = start("starts")) {
                program.shows("started 1");
            }
        }
        assertThat(place()).isEqualTo(first);
    }

    @Test
    void programs_of_different_class_paths_share_a_jvm_also_when_the_launcher_of_the_first_is_closed() {
        String first = place();
        launcher.close();
        String classes = Hosts.ownClasses().replace("/classes", "/test-classes");
        try (Launcher other = new Launcher(Way.HOSTED, classes, "", List.of(), List.of(), hosts)) {
            assertThat(place(other)).isEqualTo(first);
        }
    }

    @Test
    void libraries_are_loaded_once_and_programs_each_time() {
        String classes = Hosts.ownClasses().replace("/classes", "/test-classes");
        String shared = Hosts.ownClasses() + File.pathSeparator + classes;
        try (Hosts withLibrary = new Hosts(List.of(), List.of(), shared);
                Launcher from = new Launcher(Way.HOSTED, "/nowhere", classes, List.of(), List.of(), withLibrary)) {
            for (String started : List.of("started 1", "started 2")) {
                try (ProgramUnderTest program = start(from, "starts")) {
                    program.shows(started);
                }
            }
        }
    }

    @Test
    void two_programs_at_the_same_time_run_in_different_jvms() {
        try (ProgramUnderTest first = start("where");
                ProgramUnderTest second = start("where")) {
            first.shows("in process ");
            second.shows("in process ");
            assertThat(first.shows("\n")).isNotEqualTo(second.shows("\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hang", "set"})
    void behind_a_program_that_leaves_something_comes_another_jvm(String what) {
        String first = place();
        try (ProgramUnderTest program = start(what)) {
            if (what.equals("hang")) {
                program.shows("hanging");
            } else {
                program.exits("it ends");
            }
        }
        assertThat(place()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw", "exit"})
    void a_program_that_ends_its_jvm_or_writes_past_it_has_ended_and_the_next_one_runs(String what) {
        try (ProgramUnderTest program = start(what)) {
            assertThat(program.exits("it ends")).isNotZero();
        }
        try (ProgramUnderTest program = start("starts")) {
            program.shows("started 1");
        }
    }

    @Test
    void closing_a_program_twice_does_not_disturb_the_next_one() {
        ProgramUnderTest first = start("starts");
        first.close();
        try (ProgramUnderTest next = start("echo")) {
            first.close();
            next.type("still here");
            next.shows("echo still here");
        }
    }

    @Test
    void a_main_class_that_is_not_there_is_told_as_java_does() {
        try (ProgramUnderTest program = new ProgramUnderTest(watch, launcher, "chatlab.Missing")) {
            assertThat(program.exits("it ends")).isEqualTo(1);
            assertThat(program.lastWords()).isEqualTo("Error: Could not find or load main class chatlab.Missing");
        }
        place();
    }
}
