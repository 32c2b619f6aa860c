package chatlab.harness.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.probe.Watch;
import chatlab.harness.program.Launcher.Way;
import chatlab.harness.trouble.Troublemaker;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each behaviour in all ways of running. Pauses change none of them. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
class ProgramUnderTestTest {
    @AutoClose
    private final Watch watch;

    ProgramUnderTestTest(boolean trouble) {
        watch = new Watch(trouble ? Troublemaker.from(1) : Troublemaker.none());
    }

    private ProgramUnderTest start(Way way, String... arguments) {
        return new ProgramUnderTest(watch, new Launcher(way, null, List.of()), ToyProgram.class.getName(), arguments);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_typed_can_be_read_and_what_is_printed_is_seen(Way way) {
        try (ProgramUnderTest program = start(way, "echo")) {
            program.type("Grüße");
            program.shows("echo Grüße");
            program.type("again");
            assertThat(program.shows("again")).isEqualToNormalizingNewlines("\necho ");
        }
    }

    @Test
    void a_pool_of_the_jvm_prints_on_the_screen_of_the_program_that_uses_it() {
        for (int start = 0; start < 3; start++) {
            try (ProgramUnderTest program = start(Way.IN_PROCESS, "pool")) {
                program.shows("from a pool");
            }
        }
    }

    @Test
    void more_options_reach_the_jvm_of_a_child() {
        Launcher launcher = new Launcher(Way.CHILD, null, List.of("-Dtoy=set"));
        try (ProgramUnderTest program = new ProgramUnderTest(watch, launcher, ToyProgram.class.getName(), "property")) {
            program.shows("toy is set");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_end_of_input_reaches_the_program_and_it_ends_with_status_0(Way way) {
        try (ProgramUnderTest program = start(way, "echo")) {
            program.endInput();
            program.shows("no more input");
            assertThat(program.exits("the program ends")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_exception_in_main_ends_the_program_with_status_1_and_is_told_with_its_place(Way way) {
        try (ProgramUnderTest program = start(way, "throw")) {
            assertThat(program.exits("the program ends")).isEqualTo(1);
            assertThat(program.lastWords())
                    .matches("java.lang.IllegalStateException: on purpose \\(ToyProgram.java:\\d+\\)");
        }
    }

    @ParameterizedTest
    @EnumSource
    void waiting_ends_at_once_when_the_program_has_ended(Way way) {
        try (ProgramUnderTest program = start(way, "throw")) {
            assertThatThrownBy(() -> program.shows("something"))
                    .isInstanceOf(UnmetExpectation.class)
                    .hasMessageContaining("the program ended with exit status 1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_hole_is_known_although_only_a_worker_thread_dies_of_it(Way way) {
        try (ProgramUnderTest program = start(way, "hole")) {
            program.exits("the program ends");
            assertThat(program.holes())
                    .singleElement()
                    .satisfies(hole -> assertThat(hole.number()).isEqualTo(7))
                    .satisfies(hole -> assertThat(hole.file()).isEqualTo("ToyProgram.java"));
            assertThat(program.lastWords()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void static_fields_begin_anew_with_each_start(Way way) {
        for (int i = 0; i < 2; i++) {
            try (ProgramUnderTest program = start(way, "starts")) {
                program.shows("started 1");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_program_that_prints_without_end_is_stopped(Way way) {
        try (ProgramUnderTest program = start(way, "flood")) {
            assertThatThrownBy(() -> program.shows("something else"))
                    .hasMessageContaining("the program printed more than 1048576 bytes and was stopped");
            program.close();
            assertThat(program.leftovers()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_daemon_thread_does_not_keep_the_program_running(Way way) {
        try (ProgramUnderTest program = start(way, "daemon")) {
            assertThat(program.exits("the program ends")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_a_thread_of_the_program_prints_is_seen(Way way) {
        try (ProgramUnderTest program = start(way, "late")) {
            program.shows("from a thread");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_line_that_tells_it_in_other_words_ends_the_waiting(Way way) {
        try (ProgramUnderTest program = start(way, "echo")) {
            program.type("token 4711");
            assertThatThrownBy(() -> program.shows("the screen shows it", "said: token 4711", "4711"))
                    .hasMessageContaining("echo token 4711");
        }
    }

    @Test
    void the_exit_status_of_a_child_that_exits_is_seen() {
        try (ProgramUnderTest program = start(Way.CHILD, "exit")) {
            assertThat(program.exits("the program ends")).isEqualTo(3);
        }
    }

    @Test
    void a_thread_that_can_not_be_stopped_is_reported_with_its_place() {
        ProgramUnderTest program = start(Way.IN_PROCESS, "hang");
        program.shows("hanging");
        program.close();
        assertThat(program.leftovers())
                .anyMatch(line -> line.matches("thread worker in hang \\(ToyProgram.java:\\d+\\)"));
    }

    @Test
    void this_jvm_has_its_own_streams_back_afterwards() {
        PrintStream before = System.out;
        start(Way.IN_PROCESS, "starts").close();
        assertThat(System.out).isSameAs(before);
    }

    @Test
    void a_missing_main_class_is_named() {
        assertThatThrownBy(() ->
                        new ProgramUnderTest(watch, new Launcher(Way.IN_PROCESS, null, List.of()), "chatlab.Missing"))
                .isInstanceOf(UnmetExpectation.class)
                .hasMessageContaining("there is a class chatlab.Missing");
    }
}
