package chatlab.instructor.similar;

import chatlab.instructor.marks.StudentMarks.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the comparison of a class found.
 *
 * @param shared recordings that more than one student handed in
 * @param disagreements by student, how captures contradict each other
 * @param code pairs of students with much code in common
 * @param codeCompared whether code was compared
 */
record Similarities(
        List<List<Recorded>> shared,
        Map<String, List<String>> disagreements,
        List<CodePair> code,
        boolean codeCompared) {
    private static final String SHARED = "capture-shared";
    private static final String DISAGREE = "captures-disagree";
    private static final String CODE = "code-similar";

    /** The kinds of findings that a comparison replaces; those about code stay where code wasn't compared. */
    Set<String> kinds() {
        return codeCompared ? Set.of(SHARED, DISAGREE, CODE) : Set.of(SHARED, DISAGREE);
    }

    /** What {@code grade.json} of a student says of it. */
    List<Finding> findings(String student) {
        List<Finding> findings = new ArrayList<>();
        sharedWith(student).forEach((other, evidence) -> findings.add(new Finding(SHARED, other, evidence)));
        disagreements
                .getOrDefault(student, List.of())
                .forEach(evidence -> findings.add(new Finding(DISAGREE, null, evidence)));
        for (CodePair pair : code) {
            if (pair.one().equals(student)) {
                findings.add(new Finding(CODE, pair.other(), pair.evidence()));
            } else if (pair.other().equals(student)) {
                findings.add(new Finding(CODE, pair.one(), pair.swapped().evidence()));
            }
        }
        return findings;
    }

    /** One finding for each other student: the first connection in words, the others counted. */
    private Map<String, String> sharedWith(String student) {
        Map<String, List<String>> sentences = new TreeMap<>();
        for (List<Recorded> group : shared) {
            for (String other : SharedRecordings.students(group)) {
                if (!other.equals(student) && SharedRecordings.students(group).contains(student)) {
                    sentences.computeIfAbsent(other, name -> new ArrayList<>()).add(sentence(group, student, other));
                }
            }
        }
        Map<String, String> evidence = new TreeMap<>();
        sentences.forEach((other, all) -> evidence.put(
                other, all.get(0) + (all.size() == 1 ? "" : "; and %d more connections".formatted(all.size() - 1))));
        return evidence;
    }

    private static String sentence(List<Recorded> group, String student, String other) {
        Recorded own = first(group, student);
        Recorded others = group.stream()
                .filter(one -> one.student().equals(other))
                .filter(one -> !Evidence.of(own, one).isEmpty())
                .findFirst()
                .orElse(first(group, other));
        return Evidence.of(own, others).isEmpty()
                ? "%s and %s's %s: each is the same as what a third student handed in"
                        .formatted(own.place(), other, others.place())
                : Evidence.sentence(own, others);
    }

    private static Recorded first(List<Recorded> group, String student) {
        return group.stream()
                .filter(one -> one.student().equals(student))
                .findFirst()
                .orElseThrow();
    }
}
