package chatlab.analysis;

import chatlab.analysis.headers.Endpoint;
import chatlab.analysis.made.MadeChat;
import chatlab.analysis.marks.LabCaptures;
import chatlab.analysis.marks.OwnReferences;
import chatlab.analysis.marks.TraceReference;
import chatlab.analysis.marks.TraceReference.Difference;
import chatlab.harness.program.ProgramUnderTest;
import chatlab.harness.question.Grader;
import chatlab.harness.question.Part;
import chatlab.harness.question.Question;
import chatlab.harness.question.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Marks the extra question of milestone 4: the questions answered by a program. */
@Grader(
        lab = "chat",
        milestone = 4,
        title = "the questions in code",
        points = 5,
        extra = true,
        program = "chatlab.analysis.TraceQuestions")
final class TraceQuestionsGrader {
    private static final List<List<String>> PARTS =
            List.of(List.of("Q3"), List.of("Q4"), List.of("Q5"), List.of("Q6"), List.of("Q7", "Q8", "Q9"));

    private final Trial trial;

    TraceQuestionsGrader(Trial trial) {
        this.trial = trial;
    }

    @Question(
            number = "Q16",
            points = 5,
            hint = "Fill the holes from the top: each one finished lets the program print more lines.")
    void a_program_answers_the_questions() throws IOException {
        Map<TraceReference, Map<String, String>> printed = new LinkedHashMap<>();
        for (TraceReference reference : references()) {
            printed.put(reference, run(reference));
        }
        PARTS.forEach(questions -> mark(questions, printed));
    }

    private List<TraceReference> references() throws IOException {
        List<TraceReference> references = new ArrayList<>();
        references.add(drawn("a drawn capture", true));
        references.add(drawn("a drawn capture in which nothing is sent again", false));
        references.addAll(OwnReferences.of(LabCaptures.read(trial.folder())));
        return references;
    }

    private TraceReference drawn(String title, boolean loses) throws IOException {
        MadeChat chat = new MadeChat(trial.random(), loses);
        Path file = Files.createTempFile("drawn", ".pcap");
        trial.keep(() -> Files.delete(file));
        file.toFile().setReadable(true, false); // the program may run as another user
        Files.write(file, chat.bytes());
        Map<String, List<String>> answers = new LinkedHashMap<>();
        chat.answers().forEach((name, right) -> answers.put(name, List.of(right)));
        return new TraceReference(title, file, chat.client(), chat.server(), answers, false);
    }

    /** Runs the program to its end; returns what it printed, by names. */
    private Map<String, String> run(TraceReference reference) {
        String client = Endpoint.text(reference.client());
        String server = Endpoint.text(reference.server());
        trial.step("TraceQuestions reads %s, for client %s and server %s".formatted(reference.title(), client, server));
        ProgramUnderTest program = trial.start(reference.capture().toString(), client, server);
        program.exits("the program prints its answers and ends");
        Map<String, String> printed = new LinkedHashMap<>();
        program.takeScreen()
                .lines()
                .filter(line -> line.contains("="))
                .forEach(line -> printed.putIfAbsent(
                        line.substring(0, line.indexOf('=')).strip(),
                        line.substring(line.indexOf('=') + 1).strip()));
        program.close(); // so that the next one can have its JVM
        return printed;
    }

    private void mark(List<String> questions, Map<TraceReference, Map<String, String>> printed) {
        String what = questions.size() == 1 ? questions.get(0) : "Q7 to Q9";
        trial.part(printed.entrySet().stream()
                .map(run -> run.getKey().difference(run.getValue(), questions))
                .filter(Objects::nonNull)
                .findFirst()
                .map((Difference wrong) -> new Part(what, 0, 1, wrong.expected(), wrong.found(), null))
                .orElse(Part.right(what, 1)));
    }
}
