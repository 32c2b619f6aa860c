package chatlab.instructor.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/** Makes captures of many file transfers at once, always the same for the same seed. */
final class LossyCapture {
    private static final long BEGIN = 1_760_000_000_000_000L;
    private static final int SERVERS = 200;
    private static final int CLIENTS = 5000;
    /** A capture twice as large has longer transfers, not more of them. */
    private static final int MOST_SHORT = 17_000;

    private static final int LONGEST_SHORT = 24_000;
    private static final int LONGEST_LONG = 20_000_000;

    private final Random random;
    private final Transfer[] transfers;
    private final int longTransfers;
    private final int pause;
    private int begun;

    private LossyCapture(long seed, int atOnce, int longTransfers, int pause) {
        this.random = new Random(seed);
        this.transfers = new Transfer[atOnce];
        this.longTransfers = longTransfers;
        this.pause = pause;
    }

    /** A busy server's: 64 transfers at a time, 8 of them long, 10 microseconds from packet to packet. */
    static void large(Path file, long seed, long packets, int block) throws IOException {
        new LossyCapture(seed, 64, 8, 20).write(file, packets, block);
    }

    /** A student's: 3 transfers at a time, 2 milliseconds from packet to packet. */
    static void small(Path file, long seed) throws IOException {
        new LossyCapture(seed, 3, 0, 4000).write(file, 50 + new Random(seed).nextInt(200), SegmentFile.USUAL_BLOCK);
    }

    /** A port scan: in each connection a SYN, and a RST for an answer. */
    static void scan(Path path, int connections) throws IOException {
        try (SegmentFile file = new SegmentFile(path, BEGIN, SegmentFile.USUAL_BLOCK)) {
            for (int i = 0; i < connections; i++) {
                Host scanner = Host.ofTen(1 + i / 60_000, 1024 + i % 60_000);
                Host victim = Host.ofTen(0xFFFF00, 80);
                file.write(scanner, victim, new TcpHeader(i, 0, TcpHeader.SYN, 1024), new byte[0], 0);
                TcpHeader refusal = new TcpHeader(0, i + 1, TcpHeader.RST | TcpHeader.ACK, 0);
                file.write(victim, scanner, refusal, new byte[0], 0);
                file.pass(1);
            }
        }
    }

    private void write(Path path, long packets, int block) throws IOException {
        try (SegmentFile file = new SegmentFile(path, BEGIN, block)) {
            while (file.packets() < packets) {
                int place = place();
                if (transfers[place] == null || transfers[place].isOver()) {
                    transfers[place] = begin(place < longTransfers ? LONGEST_LONG : LONGEST_SHORT);
                }
                transfers[place].go(file);
                file.pass(random.nextInt(pause));
            }
        }
    }

    private int place() {
        boolean isLong = longTransfers > 0 && (random.nextInt(100) < 70 || begun > MOST_SHORT);
        return isLong
                ? random.nextInt(longTransfers)
                : longTransfers + random.nextInt(transfers.length - longTransfers);
    }

    private Transfer begin(int largest) {
        begun++;
        Host client = Host.ofTen(1 + random.nextInt(CLIENTS), 32_768 + begun % 28_000);
        Host server = Host.ofTen(0xFF0000 + random.nextInt(SERVERS), 80);
        return new Transfer(client, server, 1 + random.nextInt(largest), random);
    }
}
