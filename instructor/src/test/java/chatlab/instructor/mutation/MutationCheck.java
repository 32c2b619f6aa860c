package chatlab.instructor.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.mutation.Survivors.Survivor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares the mutants that have just survived with the list; only {@code mvn -Pmutation test} runs it. */
class MutationCheck {
    private static final List<String> SOLUTIONS =
            List.of("milestone1-server", "milestone2-client", "milestone4-analysis");

    @Test
    void exactly_the_listed_mutants_survive() throws IOException {
        List<Mutant> listed = Survivors.read().stream().map(Survivor::mutant).toList();
        List<Mutant> survived = new ArrayList<>();
        for (String solution : SOLUTIONS) {
            Report report = Report.of(solution);
            System.out.println(report);
            assertThat(report.mutants()).isPositive();
            survived.addAll(report.survivors());
        }

        assertThat(survived)
                .as("mutants that survive, and those in instructor/mutation/survivors.csv")
                .containsExactlyInAnyOrderElementsOf(listed);
    }
}
