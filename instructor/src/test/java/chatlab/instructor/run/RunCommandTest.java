package chatlab.instructor.run;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Console;
import org.junit.jupiter.api.Test;

class RunCommandTest {
    @Test
    void the_programs_output_is_all_there_is_and_its_status_is_passed_on() {
        Console console = Console.chatlab("run", "chat", "server", "127.0.0.1", "--help");

        assertThat(console.output()).isEmpty();
        assertThat(console.errors()).isEqualTo("chat server: expected a port from 1 to 65535, found --help\n");
        assertThat(console.status()).isEqualTo(1);
    }

    @Test
    void help_lists_every_program() {
        assertThat(Program.list().split(", "))
                .allSatisfy(program ->
                        assertThat(Console.chatlab("run", "--help").output()).contains(program));
    }
}
