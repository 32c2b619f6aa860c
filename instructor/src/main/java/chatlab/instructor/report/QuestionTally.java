package chatlab.instructor.report;

import chatlab.instructor.marks.ClassMarks;
import chatlab.instructor.marks.Question;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of one question in the whole class.
 *
 * @param asked one for each student
 */
record QuestionTally(List<Question> asked) {
    private static final Set<String> WITHOUT_MARKS = Set.of("pending", "unstable", "grader-error");

    /** One for each question, in the order of the questions. */
    static Collection<QuestionTally> of(ClassMarks marks) {
        return marks.marked().stream()
                .flatMap(student -> student.questions().stream())
                .collect(Collectors.groupingBy(
                        question -> question.milestone() + " " + question.number(),
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), QuestionTally::new)))
                .values();
    }

    Question any() {
        return asked.get(0);
    }

    /** The points of all that have their marks; who still waits for them has neither won nor lost. */
    int points() {
        return marked().mapToInt(Question::points).sum();
    }

    /** What those could have reached. */
    int max() {
        return marked().mapToInt(Question::max).sum();
    }

    private Stream<Question> marked() {
        return asked.stream().filter(question -> !WITHOUT_MARKS.contains(question.state()));
    }

    /** How many there are of each class of the style sheet. */
    Map<String, Long> styles() {
        return asked.stream().collect(Collectors.groupingBy(Labels::style, TreeMap::new, Collectors.counting()));
    }

    /** The hints that were needed, most often first, with how often; an open hole is a hint of its own. */
    List<Map.Entry<String, Long>> hints() {
        return asked.stream()
                .filter(question -> question.is("failed"))
                .map(QuestionTally::hint)
                .collect(Collectors.groupingBy(hint -> hint, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .toList();
    }

    private static String hint(Question question) {
        if (question.hole() != null) {
            return "Hole %d of %s is open."
                    .formatted(question.hole().number(), question.hole().file());
        }
        return question.hint() == null ? "(no hint)" : question.hint();
    }
}
