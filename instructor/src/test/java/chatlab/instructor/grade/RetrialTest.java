package chatlab.instructor.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import chatlab.harness.question.Grade;
import chatlab.harness.question.Grading;
import chatlab.harness.question.QuestionResult;
import chatlab.harness.question.State;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class RetrialTest {
    private static final List<Class<?>> TOYS = List.of(ToyQuestions.class);

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private List<QuestionResult> results;

    @BeforeEach
    void mark() {
        ToyQuestions.ASKED.set(0);
        ToyQuestions.FLAKY.set(0);
        results = new Retrial(TOYS, Map.of(), threads)
                .check(Grading.run(TOYS, Map.of()).results());
    }

    @AfterEach
    void end() {
        threads.shutdown();
    }

    @Test
    void what_does_not_come_out_the_same_each_time_is_unstable_with_all_that_needs_it() {
        assertThat(results)
                .extracting(QuestionResult::number, QuestionResult::state, QuestionResult::points)
                .containsExactly(
                        tuple("Q9.1", State.PASSED, 1),
                        tuple("Q9.2", State.FAILED, 0),
                        tuple("Q9.3", State.UNSTABLE, 0),
                        tuple("Q9.4", State.UNSTABLE, 0),
                        tuple("Q9.5", State.BLOCKED, 0));
        assertThat(results.get(1).actual()).isEqualTo("no list");
        assertThat(results.get(2).actual()).isEqualTo("1 of 3 runs: no list");
        assertThat(results.get(3).actual()).isEqualTo("blocked by Q9.3, which is unstable");
    }

    @Test
    void only_what_failed_is_asked_again_and_twice() {
        assertThat(ToyQuestions.ASKED).hasValue(3);
        assertThat(ToyQuestions.FLAKY).hasValue(3);
    }

    @Test
    void unstable_points_are_pending() {
        assertThat(Grade.of("toy", results).total()).isEqualTo(new Grade.Total(1, 10, 0, 5));
    }
}
