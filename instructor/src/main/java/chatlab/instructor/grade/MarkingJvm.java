package chatlab.instructor.grade;

import chatlab.instructor.OneLine;
import chatlab.instructor.Repository;
import chatlab.instructor.lab.Lab;
import chatlab.instructor.sandbox.Isolation;
import chatlab.instructor.sandbox.ProgramSandbox;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A JVM that marks submissions one after the other: reads an {@link Order} a line, answers with {@link Marks} a line.
 *
 * <p>Its first line says why programs can't be run here; it's empty when they can.
 */
final class MarkingJvm {
    /** Without the annotations that keep members out of grade.json: here all of them are needed. */
    static final ObjectMapper JSON =
            JsonMapper.builder().disable(MapperFeature.USE_ANNOTATIONS).build();

    private MarkingJvm() {}

    /** Works in a folder, with an {@link Isolation}, on submissions for a lab, until its input ends. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream answers = System.out;
        System.setOut(System.err); // what a library prints is no answer
        Path scratch = Path.of(arguments[0]);
        Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir")));
        Isolation isolation = Isolation.valueOf(arguments[1]);
        tell(answers, ProgramSandbox.problem(isolation));
        BlockingQueue<String> orders = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> read(orders), "orders");
        reader.setDaemon(true);
        reader.start();
        SubmissionGrader grader =
                new SubmissionGrader(Repository.root(), Lab.named(arguments[2], Repository.root()), isolation, scratch);
        while (true) {
            tell(answers, carryOut(grader, JSON.readValue(orders.take(), Order.class)));
        }
    }

    private static void tell(PrintStream answers, Object answer) throws IOException {
        answers.println(JSON.writeValueAsString(answer));
        answers.flush();
    }

    private static Marks carryOut(SubmissionGrader grader, Order order) {
        try {
            return grader.grade(order);
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            return Marks.none(OneLine.of(e));
        }
    }

    /** Whoever gave the orders may be gone while one is carried out: then nobody needs what runs here. */
    private static void read(BlockingQueue<String> orders) {
        try {
            BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                orders.add(line);
            }
        } catch (IOException gone) {
            // The same as the end of the input.
        }
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(0);
    }
}
