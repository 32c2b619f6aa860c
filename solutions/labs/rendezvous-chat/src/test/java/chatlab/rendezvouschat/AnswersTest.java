package chatlab.rendezvouschat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AnswersTest {
    private final Answers answers = new Answers("somewhere", 9999);
    private final List<String> asked = new ArrayList<>();

    @Test
    void an_answer_that_came_before_the_question_is_not_its_answer() throws Exception {
        answers.add("old");
        answers.add("older than the question, too");

        assertThat(answers.to(() -> answers.add("new"))).isEqualTo("new");
    }

    @Test
    void what_was_asked_already_is_asked_again_only_when_no_answer_is_there() throws Exception {
        answers.add("early");

        assertThat(answers.toAsked(() -> asked.add("again"))).isEqualTo("early");
        assertThat(asked).isEmpty();
    }

    @Test
    void a_lost_answer_is_asked_for_again() throws Exception {
        String answer = answers.to(() -> {
            asked.add("question");
            if (asked.size() == 3) {
                answers.add("at last");
            }
        });

        assertThat(answer).isEqualTo("at last");
    }
}
