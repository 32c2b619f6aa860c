package chatlab.instructor.grade;

import chatlab.instructor.OneLine;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/**
 * The orders that a JVM of a {@link GradingProcess} gets, an {@link Order} a line, and its answers, a line for each.
 *
 * <p>The first line that it writes says why it can't carry out any; it's empty when it can.
 */
final class Orders {
    /** Without the annotations that keep members out of grade.json: here all of them are needed. */
    static final ObjectMapper JSON =
            JsonMapper.builder().disable(MapperFeature.USE_ANNOTATIONS).build();

    private final PrintStream answers = System.out;
    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();

    /** Takes standard input and output: what a library prints is no answer. */
    Orders() {
        System.setOut(System.err);
    }

    /** Writes a line: first of all why no order can be carried out. */
    void tell(Object answer) throws IOException {
        answers.println(JSON.writeValueAsString(answer));
        answers.flush();
    }

    /** Something that is done with an order. */
    interface Work<A> {
        A carryOut(Order order) throws IOException;
    }

    /** Carries out one after the other, until the input ends; {@code failed} makes an answer of a problem. */
    <A> void carryOut(Work<A> work, Function<String, A> failed) throws IOException, InterruptedException {
        Thread reader = new Thread(this::read, "orders");
        reader.setDaemon(true);
        reader.start();
        while (true) {
            Order order = JSON.readValue(waiting.take(), Order.class);
            try {
                tell(work.carryOut(order));
            } catch (IOException | RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
                tell(failed.apply(OneLine.of(e)));
            }
        }
    }

    /** Whoever gave the orders may be gone while one is carried out: then nobody needs what runs here. */
    private void read() {
        try {
            BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                waiting.add(line);
            }
        } catch (IOException gone) {
            // The same as the end of the input.
        }
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(0);
    }
}
