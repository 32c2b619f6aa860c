package chatlab.harness.program;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** A {@link Host} as seen from outside. */
final class HostJvm {
    /** An answer of the host: what it is, and what belongs to it. */
    record Answer(int kind, byte[] content) {}

    /** An answer may have no more than what programs print before they are stopped, many times over; in bytes. */
    private static final int MOST = 64 * ProgramUnderTest.MOST_OUTPUT;

    private static final long MOST_MILLISECONDS_TO_BEGIN = 30_000;
    private static final long MOST_MILLISECONDS_TO_STOP = 2_000;

    private static final int HEAD = 1 + Integer.BYTES;
    private static final long LOOK_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Process process;
    private final DataOutputStream orders;
    private byte[] received = {};

    private HostJvm(Process process) {
        this.process = process;
        this.orders = new DataOutputStream(process.getOutputStream());
    }

    /** Starts one, with these files and folders as its class path. */
    static HostJvm start(List<String> prefix, List<String> options, String shared) {
        return new HostJvm(ChildJvm.start(prefix, options, shared, Host.class.getName()));
    }

    Process process() {
        return process;
    }

    /** Has a program started; false when the host doesn't do it. */
    boolean begins(String classPath, String mainClass, String... arguments) {
        order(() -> {
            orders.writeByte(Host.BEGIN);
            writeBytes(classPath.getBytes(StandardCharsets.UTF_8));
            orders.writeUTF(mainClass);
            orders.writeInt(arguments.length);
            for (String argument : arguments) {
                writeBytes(argument.getBytes(StandardCharsets.UTF_8));
            }
        });
        return await(Host.BEGUN, late -> {}, MOST_MILLISECONDS_TO_BEGIN) != null;
    }

    void type(byte[] bytes) {
        order(() -> {
            orders.writeByte(Host.TYPE);
            writeBytes(bytes);
        });
    }

    private void writeBytes(byte[] bytes) throws IOException {
        orders.writeInt(bytes.length);
        orders.write(bytes);
    }

    /** An order without more to it. */
    void order(int kind) {
        order(() -> orders.writeByte(kind));
    }

    private interface Writing {
        void write() throws IOException;
    }

    private void order(Writing order) {
        try {
            order.write();
            orders.flush();
        } catch (IOException ended) {
            // Nobody reads any more: what comes of it is seen by waiting for an answer.
        }
    }

    /**
     * The next answer, without waiting.
     *
     * @return null where none has come as a whole
     * @throws IOException when what comes is no answer: the program itself has written there
     */
    Answer answer() throws IOException {
        receive();
        if (received.length < HEAD) {
            return null;
        }
        int length = ByteBuffer.wrap(received, 1, Integer.BYTES).getInt();
        if (length < 0 || length > MOST) {
            throw new IOException("not an answer");
        }
        if (received.length - HEAD < length) {
            return null;
        }
        Answer answer = new Answer(received[0], Arrays.copyOfRange(received, HEAD, HEAD + length));
        received = Arrays.copyOfRange(received, HEAD + length, received.length);
        return answer;
    }

    private void receive() throws IOException {
        InputStream stream = process.getInputStream();
        byte[] more = stream.readNBytes(stream.available());
        if (more.length > 0) {
            int known = received.length;
            received = Arrays.copyOf(received, known + more.length);
            System.arraycopy(more, 0, received, known, more.length);
        }
    }

    /**
     * Has the program stopped; true when nothing of it is left, so that the next one may begin.
     *
     * @param last takes what the program has told up to then
     */
    boolean stopsProgram(Consumer<Answer> last) {
        order(Host.STOP);
        Answer stopped = await(Host.STOPPED, last, MOST_MILLISECONDS_TO_STOP);
        return stopped != null && stopped.content().length == 1 && stopped.content()[0] == 1;
    }

    /** Waits for an answer of this kind, and hands over those before it; null when none came in time. */
    private Answer await(int kind, Consumer<Answer> others, long milliseconds) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        try {
            while (System.nanoTime() < deadline) {
                Answer answer = answer();
                if (answer != null && answer.kind() == kind) {
                    return answer;
                }
                if (answer != null) {
                    others.accept(answer);
                } else if (process.isAlive()) {
                    LockSupport.parkNanos(LOOK_NANOSECONDS);
                } else {
                    return null;
                }
            }
        } catch (IOException notAnAnswer) {
            return null;
        }
        return null;
    }

    /** What its JVM has printed as errors by now, but no program. */
    String lastWords() {
        try {
            InputStream errors = process.getErrorStream();
            return new String(errors.readNBytes(errors.available()), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }

    /** Ends it, whatever it does. */
    void end() {
        ChildJvm.end(process);
    }
}
