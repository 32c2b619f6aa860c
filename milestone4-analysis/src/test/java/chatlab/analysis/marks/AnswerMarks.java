package chatlab.analysis.marks;

import chatlab.analysis.answers.Answers;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.question.Part;
import java.nio.file.Path;
import java.util.List;

/** Marks the answers to Q3 to Q12 against the captures of the same student. */
public final class AnswerMarks {
    private final Path folder;
    private final Answers answers;

    /** Marks what is in a student's folder. */
    public AnswerMarks(Path folder) {
        this.folder = folder;
        this.answers = Answers.read(folder);
    }

    /** What is wrong with the file of the answers itself, a sentence each. */
    public List<String> problems() {
        return answers.problems();
    }

    /**
     * The parts of a question.
     *
     * @throws UnmetExpectation if none of them can be marked: with the reason
     */
    public List<Part> parts(String question) {
        Marking.requireAnswer(answers, question);
        HeaderMarks header = new HeaderMarks(answers);
        return switch (question) {
            case "Q3" -> new HandshakeMarks(answers, connections()).syn();
            case "Q4" -> new HandshakeMarks(answers, connections()).synAck();
            case "Q5" -> new WindowMarks(answers, connections()).parts();
            case "Q6" -> new RetransmissionMarks(answers, connections()).parts();
            case "Q7" -> header.names();
            case "Q8" -> header.sizes();
            case "Q9" -> new DatagramMarks(answers, LabCaptures.read(folder)).parts();
            case "Q10" -> header.largestPayload();
            case "Q11" -> header.largestPort();
            case "Q12" -> header.protocolNumber();
            default -> throw new IllegalArgumentException("no question " + question);
        };
    }

    private ClientConnections connections() {
        return new ClientConnections(answers, LabCaptures.read(folder));
    }
}
