package chatlab.instructor.run;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Console;
import chatlab.instructor.ExitCode;
import chatlab.instructor.Repository;
import chatlab.instructor.lab.Lab;
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
    void without_arguments_it_lists_every_program_of_every_lab() {
        Console console = Console.chatlab("run");

        assertThat(console.status()).isEqualTo(ExitCode.DONE);
        assertThat(console.output()).contains("chat server [IP [PORT]]\n", "chat client [SERVER [OWN-IP [PORT]]]\n");
        assertThat(Lab.in(Repository.root()))
                .allSatisfy(lab -> assertThat(console.output()).contains(lab.name() + " "));
    }

    @Test
    void every_program_that_is_listed_has_a_main_class_in_the_solutions() {
        assertThat(Lab.in(Repository.root()))
                .flatMap(Lab::programs)
                .allSatisfy(program -> assertThat(Repository.solution(program.module())
                                .resolve(program.mainClass().replace('.', '/') + ".class"))
                        .exists());
    }
}
