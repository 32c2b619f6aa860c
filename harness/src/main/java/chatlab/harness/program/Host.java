package chatlab.harness.program;

import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.trouble.Pauses;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A JVM that runs programs one after the other, each with classes loaded anew, as {@link HostJvm} orders.
 *
 * <p>An order is a byte and what belongs to it; an answer is a byte, the number of bytes behind it, and these.
 */
final class Host {
    /** Orders: begin (class path, main class, number of arguments, each argument), type (length, bytes), end of input, stop. */
    static final int BEGIN = 'B';

    static final int TYPE = 'T';
    static final int END_INPUT = 'E';
    static final int STOP = 'S';

    /** Answers: a program begins, output, errors, the program has ended (exit status), it is stopped (1: more may come). */
    static final int BEGUN = 'b';

    static final int OUTPUT = 'o';
    static final int ERRORS = 'e';
    static final int ENDED = 'x';
    static final int STOPPED = 's';

    private static final Duration MOST_PROCESSOR_TIME = Duration.ofSeconds(5);

    /** How often to look whether the program has ended; what it prints is told at once. */
    private static final long LOOK_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(10);

    private final DataInputStream orders;
    private final DataOutputStream answers;
    private final Thread teller = new Thread(this::tellAll, "teller");
    private final Map<String, ProgramClasses> classes = new HashMap<>();
    private InProcessProgram program;
    private boolean endTold;

    private Host(InputStream orders, OutputStream answers) {
        this.orders = new DataInputStream(new BufferedInputStream(orders));
        this.answers = new DataOutputStream(new BufferedOutputStream(answers));
    }

    /** Runs programs until its input ends. */
    public static void main(String[] arguments) throws IOException {
        Host host = new Host(System.in, System.out);
        System.setIn(InputStream.nullInputStream()); // whatever a program leaves behind has no part in this
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        host.teller.setDaemon(true);
        host.teller.start();
        try {
            host.carryOutAll();
        } catch (EOFException nobodyOrders) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void carryOutAll() throws IOException {
        Surroundings before = Surroundings.now();
        while (true) {
            switch (orders.readByte()) {
                case BEGIN -> begin();
                case TYPE -> type(orders.readNBytes(orders.readInt()));
                case END_INPUT -> endInput();
                case STOP -> stop(before);
                default -> throw new IOException("not an order");
            }
        }
    }

    private void begin() throws IOException {
        String classPath = readText();
        String mainClass = orders.readUTF();
        String[] arguments = new String[orders.readInt()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = readText();
        }
        tell(BEGUN);
        synchronized (this) {
            endTold = false;
            program = start(classPath, mainClass, arguments);
        }
    }

    private String readText() throws IOException {
        return new String(orders.readNBytes(orders.readInt()), StandardCharsets.UTF_8);
    }

    private InProcessProgram start(String classPath, String mainClass, String... arguments) throws IOException {
        try {
            return new InProcessProgram(
                    Pauses.NONE,
                    () -> LockSupport.unpark(teller),
                    classes.computeIfAbsent(classPath, ProgramClasses::new).load(mainClass),
                    arguments);
        } catch (UnmetExpectation noSuchClass) {
            tell(
                    ERRORS,
                    ("Error: Could not find or load main class " + mainClass + "\n").getBytes(StandardCharsets.UTF_8));
            tell(ENDED, (byte) 1);
            return null;
        }
    }

    private void type(byte[] bytes) {
        if (program != null) {
            program.write(bytes);
        }
    }

    private void endInput() {
        if (program != null) {
            program.closeInput();
        }
    }

    private void stop(Surroundings before) throws IOException {
        boolean gone = program == null || program.stopsSoon();
        synchronized (this) {
            program = null;
        }
        boolean moreMayCome = gone && before.equals(Surroundings.now()) && !isWorn();
        tell(STOPPED, (byte) (moreMayCome ? 1 : 0));
    }

    /** Whether so much processor time was used that the next program may not get what it may have. */
    private static boolean isWorn() {
        Duration used = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        return used.compareTo(MOST_PROCESSOR_TIME) > 0;
    }

    private void tellAll() {
        try {
            while (true) {
                tellNews();
                LockSupport.parkNanos(LOOK_NANOSECONDS);
            }
        } catch (IOException nobodyListens) {
            Runtime.getRuntime().halt(1);
        }
    }

    /** Tells what the program has printed, and its end. */
    private synchronized void tellNews() throws IOException {
        if (program == null) {
            return;
        }
        boolean ended = program.ended(); // asked first: all that it has printed is taken afterwards
        tellText(OUTPUT, program.takeOutput());
        tellText(ERRORS, program.takeErrors());
        if (ended && !endTold) {
            endTold = true;
            tell(ENDED, (byte) program.exitStatus());
        }
    }

    private void tellText(int answer, byte[] text) throws IOException {
        if (text.length > 0) {
            tell(answer, text);
        }
    }

    private void tell(int answer, byte... content) throws IOException {
        synchronized (answers) {
            answers.writeByte(answer);
            answers.writeInt(content.length);
            answers.write(content);
            answers.flush();
        }
    }
}
