package chatlab.instructor.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chatlab.instructor.Repository;
import chatlab.instructor.lab.Lab;
import chatlab.instructor.sandbox.Isolation;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradingProcessTest {
    @TempDir
    private Path folder;

    @AutoClose
    private GradingProcess<Compilations> process;

    @BeforeEach
    void a_process_that_dies() throws IOException {
        Duty<Compilations> duty =
                new Duty<>(DyingJvm.class, Compilations.class, Compilations::none, 60, true, List.of());
        Lab lab = Lab.named(Lab.CHAT, Repository.root());
        process = new GradingProcess<>(
                new GradingCommand<>(duty, lab, Isolation.PROCESS, folder), folder.resolve("work"));
    }

    private Order order(String kit) throws IOException {
        return new Order(Files.createDirectories(folder.resolve(kit)).toString(), List.of(), Map.of(), 0, null);
    }

    @Test
    void what_was_lost_once_is_started_anew_and_gets_the_order_again() throws IOException {
        assertThat(process.carryOut(order("once")).modules()).containsOnlyKeys("module");
    }

    @Test
    void an_order_that_is_lost_twice_fails_with_the_last_words_and_the_next_one_is_carried_out() throws IOException {
        assertThat(process.carryOut(order("always")).problem())
                .isEqualTo("the grader ended with exit status 3: no more always");
        assertThat(process.carryOut(order("once")).problem()).isEmpty();
    }

    @Test
    void once_closed_it_carries_out_nothing() throws IOException {
        process.close();
        assertThatThrownBy(() -> process.carryOut(order("once"))).isInstanceOf(InterruptedIOException.class);
    }
}
