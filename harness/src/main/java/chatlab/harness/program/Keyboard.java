package chatlab.harness.program;

import chatlab.harness.trouble.Pauses;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Standard input of a program in this JVM: the grader types, the program reads. */
final class Keyboard extends InputStream {
    private final Deque<ByteBuffer> typed = new ArrayDeque<>();
    private final Pauses pauses;
    private boolean ended;

    Keyboard(Pauses pauses) {
        this.pauses = pauses;
    }

    synchronized void type(byte[] bytes) {
        typed.add(ByteBuffer.wrap(bytes));
        notifyAll();
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }

    @Override
    public synchronized int available() {
        return typed.stream().mapToInt(ByteBuffer::remaining).sum();
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int taken = length == 0 ? 0 : takeTyped(buffer, offset, length);
        pauses.take();
        return taken;
    }

    private synchronized int takeTyped(byte[] buffer, int offset, int length) {
        try {
            while (typed.isEmpty() && !ended) {
                wait();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return -1;
        }
        return typed.isEmpty() ? -1 : take(buffer, offset, length);
    }

    private int take(byte[] buffer, int offset, int length) {
        ByteBuffer first = typed.getFirst();
        int taken = Math.min(length, first.remaining());
        first.get(buffer, offset, taken);
        if (!first.hasRemaining()) {
            typed.removeFirst();
        }
        return taken;
    }
}
