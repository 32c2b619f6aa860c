package chatlab.instructor.soak;

import chatlab.instructor.OneLine;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Timer;
import java.util.TimerTask;

/**
 * A process that marks programs: reads an {@link Order} a line, answers with an {@link Answer} a line.
 *
 * <p>There are several, as programs that run in the grader's JVM need its standard output for themselves.
 */
final class Worker {
    static final ObjectMapper JSON = new ObjectMapper();

    /** Far longer than all questions may take together. */
    private static final long MOST_MILLISECONDS = 600_000;

    private Worker() {}

    /** Works until its input ends. */
    public static void main(String[] arguments) throws IOException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream answers = System.out;
        System.setOut(System.err); // before the harness gives it to programs
        Timer timer = new Timer(true);
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            TimerTask giveUp = giveUp();
            timer.schedule(giveUp, MOST_MILLISECONDS);
            Answer answer = carryOut(JSON.readValue(line, Order.class));
            giveUp.cancel();
            answers.println(JSON.writeValueAsString(answer));
            answers.flush();
        }
        Runtime.getRuntime().halt(0); // whatever threads a program has left
    }

    private static Answer carryOut(Order order) {
        long begin = System.nanoTime();
        try {
            return Answer.of(
                    order.program().mark(order.parameters()),
                    milliseconds(begin),
                    order.program().graders().size());
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return Answer.none("the graders broke down: " + OneLine.of(e), milliseconds(begin));
        }
    }

    private static long milliseconds(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static TimerTask giveUp() {
        return new TimerTask() {
            @Override
            public void run() {
                ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
                Runtime.getRuntime().halt(1);
            }
        };
    }
}
