package chatlab.instructor.grade;

import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.question.Grader;
import chatlab.harness.question.Question;
import chatlab.harness.question.Trial;
import java.util.concurrent.atomic.AtomicInteger;

/** Questions for {@link RetrialTest} that don't always go the same way; run only from there. */
@Grader(lab = "toy", milestone = 9, title = "toys", points = 10, program = "toy.Program")
final class ToyQuestions {
    static final AtomicInteger ASKED = new AtomicInteger();
    static final AtomicInteger FLAKY = new AtomicInteger();

    ToyQuestions(Trial trial) {}

    @Question(number = "Q9.1", points = 1, hint = "none")
    void this_one_always_passes() {}

    @Question(number = "Q9.2", points = 2, hint = "none")
    void this_one_always_fails() {
        ASKED.incrementAndGet();
        throw new UnmetExpectation("a list", "no list");
    }

    @Question(number = "Q9.3", points = 3, hint = "none")
    void this_one_fails_the_first_time() {
        if (FLAKY.getAndIncrement() == 0) {
            throw new UnmetExpectation("a list", "no list");
        }
    }

    @Question(number = "Q9.4", points = 2, needs = "Q9.3", hint = "none")
    void this_one_needs_the_one_before() {}

    @Question(number = "Q9.5", points = 2, needs = "Q9.2", hint = "none")
    void this_one_needs_the_one_that_fails() {}
}
