package chatlab.instructor.similar;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.marks.MarkedStudent;
import chatlab.instructor.marks.ResultsFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodePairsTest {
    @TempDir
    private Path folder;

    @Test
    void a_pair_is_in_the_order_of_the_class_whichever_was_read_first() throws IOException {
        new ResultsFolder(folder).student("alfa").student("bravo");
        List<MarkedStudent> students = MarkedStudent.all(folder);

        List<CodePair> pairs = new CodePairs(students, "milestone1-server")
                .read(List.of("pair\t1\t0\t0.9", "match\tB.java\t1\t9\tA.java\t11\t19\t50"));

        assertThat(pairs)
                .containsExactly(new CodePair(
                        "alfa",
                        "bravo",
                        0.9,
                        50,
                        List.of(new CodePair.Match(
                                new CodePair.Lines("milestone1-server/A.java", 11, 19),
                                new CodePair.Lines("milestone1-server/B.java", 1, 9),
                                50))));
    }
}
