package chatlab.instructor.soak;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import chatlab.harness.question.QuestionResult;
import chatlab.harness.question.ScoreCardText;
import chatlab.instructor.grade.Cards;
import chatlab.instructor.grade.Corpus;
import chatlab.instructor.grade.Specimen;
import chatlab.instructor.grade.WrongSubmission;
import chatlab.instructor.soak.Answer.Mark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The graders' own test: what they say of programs whose marks are known. Beside all others, as other processes do it. */
@Execution(ExecutionMode.CONCURRENT)
class CorpusTest {
    /** Two threads of a wrong program may send their texts the other way round now and then: one of these must fit. */
    private static final int TRIES = 3;

    @TempDir
    private static Path folder;

    private static List<Specimen> specimens;
    private static Markers markers;

    @BeforeAll
    static void begin() throws IOException {
        specimens = Corpus.specimens(Corpus.folder(), name -> true, folder);
        markers = new Markers();
    }

    @AfterAll
    static void end() throws InterruptedException, IOException {
        markers.close();
    }

    private static Stream<Specimen> all(String kind) {
        return specimens.stream().filter(specimen -> specimen.kind().equals(kind));
    }

    /** Tests that are prepared one after the other, so that all is marked side by side, and then looked at. */
    private static Stream<DynamicTest> tests(Stream<Specimen> specimens, Test test) {
        return specimens.map(specimen -> DynamicTest.dynamicTest(specimen.name(), test.of(specimen))).toList().stream();
    }

    private interface Test {
        Executable of(Specimen specimen);
    }

    /** A JVM for each start takes most of the time: that the others agree in this way, too, is the soak's. */
    @TestFactory
    Stream<DynamicTest> a_right_program_gets_every_point_in_every_way() {
        return tests(specimens.stream().filter(Specimen::isRight), specimen -> {
            List<Future<Answer>> answers = Way.RUNS.stream()
                    .filter(way -> !way.equals(Way.CHILD) || specimen.kind().equals("solution"))
                    .map(way -> markers.mark(specimen, way))
                    .toList();
            return () -> assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(Judge.faults(specimen, answer.get())).isEmpty());
        });
    }

    @TestFactory
    @Tag("once")
    Stream<DynamicTest> a_hole_put_back_is_named_and_costs_the_same_points_for_students_and_instructors() {
        return tests(all("hole"), specimen -> {
            Future<Answer> inProcess = markers.mark(specimen, Way.IN_PROCESS);
            Future<Answer> hosted = markers.mark(specimen, Way.HOSTED);
            int hole = Integer.parseInt(specimen.name().split("/")[2]);
            return () -> {
                checkHole(specimen, hole, inProcess.get());
                checkHole(specimen, hole, hosted.get());
                assertThat(hosted.get().summary()).isEqualTo(inProcess.get().summary());
            };
        });
    }

    private static void checkHole(Specimen specimen, int hole, Answer answer) {
        assertThat(Judge.faults(specimen, answer)).isEmpty();
        assertThat(answer.lost().stream().map(Mark::result).map(QuestionResult::hole))
                .as("the holes that questions name")
                .filteredOn(Objects::nonNull)
                .isNotEmpty()
                .allMatch(reached -> reached.number() == hole);
    }

    @TestFactory
    @Tag("once")
    Stream<DynamicTest> filling_one_hole_after_the_other_never_costs_points() {
        Map<String, List<Future<Answer>>> byMilestone = new TreeMap<>();
        all("filled")
                .collect(groupingBy(Specimen::milestone))
                .forEach((milestone, prefixes) -> byMilestone.put(
                        milestone,
                        prefixes.stream()
                                .map(specimen -> markers.mark(specimen, Way.IN_PROCESS))
                                .toList()));
        return byMilestone.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertThat(entry.getValue())
                                .extracting(answer -> answer.get().points())
                                .as("points with 0, 1, 2 ... holes filled")
                                .isSorted()
                                .startsWith(0)));
    }

    @TestFactory
    @Tag("once")
    Stream<DynamicTest> a_wrong_program_fails_the_question_that_asks_for_what_is_wrong_and_the_student_sees_why() {
        return tests(all("wrong"), specimen -> {
            Future<Answer> answer = markUpToTheFirstFailure(specimen);
            return () -> {
                WrongSubmission bug = specimen.bug();
                String card = card(specimen, answer.get());
                for (int i = 1; i < TRIES && !card.equals(bug.card()); i++) {
                    card = card(specimen, markUpToTheFirstFailure(specimen).get());
                }
                Cards.compare(bug.file(), bug.card(), card, bug.withCard(card));
            };
        });
    }

    private static Future<Answer> markUpToTheFirstFailure(Specimen specimen) {
        return markers.markUpToTheFirstFailure(specimen, specimen.childOnly() ? Way.CHILD : Way.IN_PROCESS);
    }

    /** What the student sees of a program that fails what it must. */
    private static String card(Specimen specimen, Answer answer) {
        assertThat(Judge.faults(specimen, answer)).isEmpty();
        return card(answer.lost().get(0).result());
    }

    /** What the student sees, with a name for each port number, and for this machine: those differ from run to run. */
    private static String card(QuestionResult result) {
        return new PortNames().replaceIn(ScoreCardText.of(HostName.hideIn(result)));
    }
}
