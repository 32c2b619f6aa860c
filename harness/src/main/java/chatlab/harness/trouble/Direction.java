package chatlab.harness.trouble;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Random;
import java.util.function.Consumer;

/** One direction of a relayed connection: takes bytes in at one end, and passes them on at the other, piece by piece. */
final class Direction {
    /** How many bytes to hold at most; whoever sends more has to wait, as always when the receiver is slow. */
    private static final int ROOM = 64 * 1024;

    private final SocketChannel from;
    private final SocketChannel to;
    private final String name;
    private final StreamTrouble trouble;
    private final Random random;
    private final Consumer<String> log;
    private final ByteBuffer held = ByteBuffer.allocate(ROOM);

    /** How many bytes of the next piece are still to be passed on; 0 before it is drawn. */
    private int piece;

    /** When the next piece is passed on, as {@link System#nanoTime} counts. */
    private long due;

    private long passed;
    private boolean closing;
    private IOException broken;
    private boolean closed;
    private boolean receiverBroke;
    private boolean senderBroke;

    /** Both channels don't block; {@code name} completes messages: {@code to the server}. */
    Direction(
            SocketChannel from,
            SocketChannel to,
            String name,
            StreamTrouble trouble,
            Random random,
            Consumer<String> log) {
        this.from = from;
        this.to = to;
        this.name = name;
        this.trouble = trouble;
        this.random = random;
        this.log = log;
    }

    boolean isClosed() {
        return closed;
    }

    /** Whether writing has shown that the receiver broke off: what it has sent before is still to be read. */
    boolean receiverBroke() {
        return receiverBroke;
    }

    /** Tells that the sender broke off, so that what looks like its orderly end is none. */
    void senderBroke() {
        senderBroke = true;
    }

    /**
     * Does what can be done now, without waiting.
     *
     * @return whether anything was done, or is only waiting until it is due
     * @throws IOException when the connection is to be reset: one end is broken, or the trouble says so
     */
    boolean pass(long now) throws IOException {
        boolean any = read();
        if (closed) {
            held.clear();
        }
        if (held.position() > 0) {
            return passPiece(now) || any;
        }
        if (broken != null) {
            throw broken;
        }
        if (closing && !closed) {
            close();
            return true;
        }
        return any;
    }

    private boolean read() {
        boolean isFull = trouble.cutting() == Cutting.AS_IT_COMES && held.position() > 0;
        if (closing || broken != null || isFull) {
            return false;
        }
        try {
            int length = from.read(held);
            if (length < 0 && senderBroke) {
                throw new IOException("broken off");
            }
            closing = length < 0;
            return length != 0;
        } catch (IOException e) {
            broken = e; // what came before is still passed on
            return true;
        }
    }

    private boolean passPiece(long now) throws IOException {
        if (piece == 0) {
            piece = (int) Math.min(trouble.cutting().draw(random), trouble.endAfter() - passed);
            due = now + trouble.delay(random);
        }
        return now - due < 0 || write();
    }

    /** Passes on what has come of the piece; false when the other end takes nothing at the moment. */
    private boolean write() throws IOException {
        ByteBuffer bytes = held.flip().slice(0, Math.min(piece, held.limit()));
        int length = tryToWrite(bytes);
        piece = bytes.remaining();
        if (length > 0) {
            log.accept(Bytes.count(length) + " " + name + ": " + Bytes.show(bytes.flip()));
        }
        held.position(length).compact();
        passed += length;
        if (passed == trouble.endAfter()) {
            end();
        }
        return length > 0;
    }

    private int tryToWrite(ByteBuffer bytes) {
        try {
            return to.write(bytes);
        } catch (IOException e) {
            receiverBroke = true;
            closed = true;
            return 0;
        }
    }

    private void end() throws IOException {
        if (trouble.end() == StreamTrouble.End.RESET) {
            throw new IOException(Bytes.count(passed) + " " + name + " have passed");
        }
        held.clear();
        close();
    }

    private void close() throws IOException {
        to.shutdownOutput();
        closed = true;
        log.accept("no more bytes " + name + ": this direction is closed");
    }
}
