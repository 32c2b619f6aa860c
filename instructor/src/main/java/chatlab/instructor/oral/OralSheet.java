package chatlab.instructor.oral;

import chatlab.analysis.capture.CaptureException;
import chatlab.instructor.marks.MarkedStudent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The questions for one student.
 *
 * @param questions five, or fewer where the student's work allows no more
 * @param missing what there are no questions on, and why: a sentence for each
 */
record OralSheet(MarkedStudent student, List<OralQuestion> questions, List<String> missing) {

    /** Draws a student's questions; the same submission always gives the same ones. */
    static OralSheet of(MarkedStudent student, CodeQuestions code) throws IOException {
        List<String> missing = new ArrayList<>();
        List<OralQuestion> all = onCaptures(student, missing);
        if (all.isEmpty() && missing.isEmpty()) {
            missing.add(
                    student.captures().isEmpty()
                            ? "There are no captures."
                            : "The captures show no whole connection with the server and no datagram of the chat.");
        }
        List<OralQuestion> onCode = code.of(student);
        if (onCode.isEmpty()) {
            missing.add("There is no code with a filled hole.");
        }
        all.addAll(onCode);
        Draw draw = new Draw(student.name(), student.marks().submission().sha256());
        return new OralSheet(student, draw.draw(all), missing);
    }

    private static List<OralQuestion> onCaptures(MarkedStudent student, List<String> missing) throws IOException {
        List<OralQuestion> questions = new ArrayList<>();
        for (Path file : student.captures()) {
            try {
                questions.addAll(CaptureQuestions.of(file));
            } catch (CaptureException e) {
                missing.add("%s can't be read.".formatted(file.getFileName()));
            }
        }
        return questions;
    }

    /** Whose sheet it is. */
    String title() {
        return student.marks().student().who();
    }
}
