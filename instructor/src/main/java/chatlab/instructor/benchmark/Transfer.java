package chatlab.instructor.benchmark;

import static chatlab.instructor.benchmark.TcpHeader.ACK;
import static chatlab.instructor.benchmark.TcpHeader.FIN;
import static chatlab.instructor.benchmark.TcpHeader.PSH;
import static chatlab.instructor.benchmark.TcpHeader.SYN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;

/** A TCP connection in which a client asks a server for a file, and gets it over a {@link LossyPath}. */
final class Transfer {
    private static final byte[] SYN_OPTIONS = {2, 4, 5, (byte) 0xB4, 4, 2, 1, 3, 3, 7};
    private static final int WINDOW = 502;
    private static final int REQUEST = 320;
    private static final int CLOSED_FOR = 30_000;

    private final Host client;
    private final Host server;
    private final int clientStart;
    private final int serverStart;
    private final LossyPath path;
    private final Random random;
    private int step;
    private long wakes;
    private int closed;

    Transfer(Host client, Host server, int bytes, Random random) {
        this.client = client;
        this.server = server;
        this.random = random;
        this.clientStart = random.nextInt();
        this.serverStart = random.nextInt();
        this.path = new LossyPath(bytes, random);
    }

    boolean isOver() {
        return step > 7;
    }

    /** Sends at most one segment: the next one, where it is time for it. */
    void go(SegmentFile file) throws IOException {
        if (file.now() < wakes) {
            return;
        }
        switch (step) {
            case 0 -> fromClient(file, SYN, 0, synOptions(file));
            case 1 -> fromServer(file, SYN | ACK, 0, 0, synOptions(file));
            case 2 -> fromClient(file, ACK, 0, timestamps(file));
            case 3 -> fromClient(file, PSH | ACK, REQUEST, timestamps(file));
            case 4 -> transfer(file);
            case 5 -> fromServer(file, FIN | ACK, path.length() + 1, 0, timestamps(file));
            case 6 -> fromClient(file, FIN | ACK, 0, timestamps(file));
            default -> fromServer(file, ACK, path.length() + 2, 0, timestamps(file));
        }
        step += step == 4 && !path.isDone() ? 0 : 1;
    }

    private void transfer(SegmentFile file) throws IOException {
        if (closed > 0) {
            probe(file);
            return;
        }
        int at = path.toSend();
        if (path.waits()) {
            wakes = file.now() + LossyPath.TIMEOUT;
        }
        if (at >= 0) {
            fromServer(file, ACK, at + 1, path.sent(at), timestamps(file));
        } else if (path.owesAcknowledgement()) {
            acknowledge(file);
        }
    }

    private void acknowledge(SegmentFile file) throws IOException {
        boolean closes = path.isOrderly() && random.nextInt(4000) == 0;
        closed = closes ? 3 : 0;
        wakes = closes ? file.now() + CLOSED_FOR : 0;
        byte[] options = path.hasBlock() ? sack(file) : timestamps(file);
        path.acknowledged();
        toServer(file, ACK, closes ? 0 : WINDOW, 0, options);
    }

    /** The client's window is closed: the server probes it, the client says so again, then opens it. */
    private void probe(SegmentFile file) throws IOException {
        closed--;
        if (closed == 2) {
            fromServer(file, ACK, path.acknowledgement(), 0, timestamps(file));
        } else {
            toServer(file, ACK, closed == 0 ? WINDOW : 0, 0, timestamps(file));
            wakes = file.now() + CLOSED_FOR;
        }
    }

    private void fromClient(SegmentFile file, int flags, int payload, byte[] options) throws IOException {
        toServer(file, flags, WINDOW, payload, options);
    }

    private void toServer(SegmentFile file, int flags, int window, int payload, byte[] options) throws IOException {
        int sequence = clientStart + (step == 0 ? 0 : step < 4 ? 1 : 1 + REQUEST);
        int end = path.acknowledgement() + (step < 5 ? 1 : 2);
        TcpHeader header =
                new TcpHeader(sequence, step == 0 ? 0 : serverStart + end, flags, step == 0 ? 64_240 : window);
        file.write(client, server, header, options, payload);
    }

    /** {@code at} counts from the server's initial sequence number. */
    private void fromServer(SegmentFile file, int flags, int at, int payload, byte[] options) throws IOException {
        int acknowledgement = clientStart + 1 + (step < 4 ? 0 : REQUEST) + (step < 7 ? 0 : 1);
        TcpHeader header = new TcpHeader(serverStart + at, acknowledgement, flags, step == 1 ? 65_160 : WINDOW);
        file.write(server, client, header, options, payload);
    }

    private static byte[] timestamps(SegmentFile file) {
        return ByteBuffer.allocate(12)
                .putInt(0x0101080A)
                .putInt(clock(file))
                .putInt(clock(file))
                .array();
    }

    private static byte[] synOptions(SegmentFile file) {
        return ByteBuffer.allocate(24)
                .putInt(0x0101080A)
                .putInt(clock(file))
                .putInt(0)
                .put(SYN_OPTIONS)
                .array();
    }

    private byte[] sack(SegmentFile file) {
        return ByteBuffer.allocate(24)
                .put(timestamps(file))
                .putInt(0x0101050A)
                .putInt(serverStart + 1 + path.blockStart())
                .putInt(serverStart + 1 + path.blockEnd())
                .array();
    }

    private static int clock(SegmentFile file) {
        return (int) (file.now() / 1000);
    }
}
