package chatlab.harness.question;

import chatlab.harness.probe.UnmetExpectation;

/** Questions of every kind for {@link GradingTest}; run only from there, so its name is not that of a test class. */
@Grader(lab = "toy", milestone = 9, title = "toys", points = 18, program = "chatlab.harness.program.ToyProgram")
final class ToyQuestions {
    private final Trial trial;

    ToyQuestions(Trial trial) {
        this.trial = trial;
    }

    @Question(number = "Q9", points = 1, hint = "none")
    void a_question_that_is_passed() {
        trial.start("starts").shows("started 1");
    }

    @Question(number = "Q10", points = 2, hint = "none")
    void a_question_that_is_failed() {
        trial.step("it starts");
        trial.hint("look at the first line", () -> trial.start("throw").shows("started 1"));
    }

    @Question(
            number = "Q11",
            points = 3,
            hint = "none",
            needs = {"Q9", "Q10"})
    void a_question_that_is_blocked() {
        throw new AssertionError("must not be asked");
    }

    @Question(number = "Q12", points = 4, hint = "the whole question's hint")
    void a_question_in_parts() {
        trial.part(Part.right("the frame", 1));
        trial.part(new Part("the number", 1, 3, "7", "8", "one less"));
    }

    @Question(number = "Q13", points = 5, hint = "none")
    void a_question_for_a_person() {
        trial.pending("marked by hand");
    }

    @Question(number = "Q14", points = 1, hint = "none")
    void a_question_whose_grader_is_broken() {
        throw new IllegalStateException("a bug");
    }

    @Question(number = "Q15", points = 2, hint = "fill it in")
    void a_question_that_reaches_a_hole() {
        trial.start("holes").exits("it ends");
        throw new UnmetExpectation("the answer", "nothing came");
    }
}
