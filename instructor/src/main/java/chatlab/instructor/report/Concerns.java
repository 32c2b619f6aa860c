package chatlab.instructor.report;

import chatlab.instructor.marks.Member;
import chatlab.instructor.marks.StudentMarks;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Why a person should look at a submission before its marks are believed. */
final class Concerns {
    /** So many findings are told of a submission; one that half the class copied has as many as there are students. */
    private static final int MOST_FINDINGS = 3;

    private Concerns() {}

    /** The reasons, the gravest first; none for most. */
    static List<String> of(Member member) {
        if (member.marks().isEmpty()) {
            return List.of(member.problem());
        }
        StudentMarks marks = member.marks().get();
        List<String> concerns = new ArrayList<>(marks.doubts());
        marks.compile().messages().stream()
                .filter(message -> !isOfExtra(message, marks))
                .limit(1)
                .forEach(concerns::add);
        for (JsonNode capture : marks.captures()) {
            if (capture.hasNonNull("error")) {
                concerns.add("can't be read: " + capture.get("error").asText());
            }
        }
        int findings = marks.findings().size();
        marks.findings().stream()
                .limit(MOST_FINDINGS)
                .forEach(finding -> concerns.add(finding.kind()
                        + (finding.with() == null ? "" : " (with " + finding.with() + ")")
                        + ": " + finding.evidence()));
        if (findings > MOST_FINDINGS) {
            concerns.add("and %d more like these".formatted(findings - MOST_FINDINGS));
        }
        return concerns;
    }

    /** Who leaves out what only extra points are given for has made no mistake. */
    private static boolean isOfExtra(String message, StudentMarks marks) {
        return marks.questions().stream().anyMatch(question -> question.extra() && message.equals(question.actual()));
    }
}
