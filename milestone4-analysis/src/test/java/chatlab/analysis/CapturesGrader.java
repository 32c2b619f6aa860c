package chatlab.analysis;

import chatlab.analysis.marks.CaptureMarks;
import chatlab.analysis.marks.LabCaptures;
import chatlab.harness.question.Grader;
import chatlab.harness.question.Question;
import chatlab.harness.question.Trial;
import java.nio.file.Files;
import java.util.stream.Stream;

/** Marks milestone 3: the picture of the chat and its captures. */
@Grader(lab = "chat", milestone = 3, title = "running it", points = 15)
final class CapturesGrader {
    private final Trial trial;

    CapturesGrader(Trial trial) {
        this.trial = trial;
    }

    @Question(
            number = "Q1",
            points = 5,
            hint = "A picture of the server and of all clients, with some messages to all and some to one.")
    void a_picture_shows_the_chat() {
        String pictures = Stream.of("png", "jpg", "jpeg", "pdf")
                .map(ending -> "captures/chat." + ending)
                .filter(name -> Files.exists(trial.folder().resolve(name)))
                .findFirst()
                .map(name -> "marked by hand: " + name)
                .orElse("marked by hand; there is no captures/chat.png, .jpg or .pdf yet");
        trial.pending(pictures);
    }

    @Question(
            number = "Q13",
            points = 10,
            hint = "Record at three hosts, from before the first client starts until the last one has left.")
    void three_captures_show_the_chat() {
        CaptureMarks marks = new CaptureMarks(LabCaptures.read(trial.folder()));
        marks.remarks().forEach(trial::note);
        marks.parts().forEach(trial::part);
    }
}
