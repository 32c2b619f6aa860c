package chatlab.harness.program;

import chatlab.harness.trouble.Pauses;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Standard output or standard error of a program in this JVM: the program prints, the grader takes what is there. */
final class Screen extends OutputStream {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Pauses pauses;
    private final Runnable reader;
    private boolean stopped;

    /** A screen; {@code reader} is told whenever there is something to take. */
    Screen(Pauses pauses, Runnable reader) {
        this.pauses = pauses;
        this.reader = reader;
    }

    /** From now on a thread that prints ends: the only way to end one that does nothing else. */
    synchronized void stop() {
        stopped = true;
    }

    synchronized byte[] take() {
        byte[] all = printed.toByteArray();
        printed.reset();
        return all;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        pauses.take();
        print(bytes, offset, length);
        reader.run();
    }

    private synchronized void print(byte[] bytes, int offset, int length) {
        if (stopped || printed.size() > ProgramUnderTest.MOST_OUTPUT) {
            throw new ProgramStopped();
        }
        printed.write(bytes, offset, length);
    }
}
