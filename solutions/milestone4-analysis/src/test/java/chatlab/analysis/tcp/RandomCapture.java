package chatlab.analysis.tcp;

import chatlab.analysis.testing.Packets;
import chatlab.analysis.testing.PcapFile;
import java.util.Random;

/** Captures full of what networks do rarely, or never: each combination that rules ask for comes up. */
final class RandomCapture {
    private static final int[] PAUSES = {1, 10, 300, 1500, 2900, 3100, 9000, 25_000, 400_000};
    private static final int[] LENGTHS = {0, 0, 0, 1, 1, 2, 100, 1460};
    private static final int[] WINDOWS = {0, 0, 1, 100, 100, 1460, 65_535};
    private static final int[] FLAGS = {
        0, Packets.RST, Packets.FIN | Packets.ACK, Packets.SYN, Packets.SYN | Packets.ACK
    };

    private final Random random;
    private final PcapFile file = new PcapFile();
    private long microseconds = 1_000_000;

    /** What a side would send next; [connection][side]. */
    private final int[][] next = new int[3][2];

    private final int[][] window = new int[3][2];

    RandomCapture(long seed) {
        random = new Random(seed);
    }

    PcapFile segments(int count) {
        for (int connection = 0; connection < next.length; connection++) {
            int edge = random.nextInt(3) == 0 ? -3000 : random.nextInt();
            next[connection] = new int[] {edge, random.nextInt()};
            window[connection] = new int[] {1000, 1000};
            if (random.nextInt(4) > 0) {
                handshake(connection);
            }
        }
        for (int i = 0; i < count; i++) {
            segment(random.nextInt(next.length), random.nextInt(2));
        }
        return file;
    }

    private void handshake(int connection) {
        send(connection, 0, next[connection][0], 0, Packets.SYN, 64_000, synOptions(), 0);
        next[connection][0]++;
        int flags = Packets.SYN | Packets.ACK;
        send(connection, 1, next[connection][1], next[connection][0], flags, 64_000, synOptions(), 0);
        next[connection][1]++;
    }

    /** Mostly ordinary, with one thing or another a little off. */
    private void segment(int connection, int side) {
        int other = 1 - side;
        int sequence = next[connection][side] + (oneIn(3) ? one(-1, -1, -100, -1460, -2920, 1, 1460) : 0);
        int acknowledgement = next[connection][other] + (oneIn(4) ? one(-1, -100, -1460, -2920, 1, 2, 1460) : 0);
        int flags = oneIn(40) ? one(FLAGS) : Packets.ACK;
        if (oneIn(4)) {
            window[connection][side] = one(WINDOWS);
        }
        int length = (flags & Packets.SYN) != 0 ? 0 : one(LENGTHS);
        byte[] options =
                (flags & Packets.SYN) != 0 ? synOptions() : oneIn(5) ? sack(next[connection][other]) : new byte[0];
        send(connection, side, sequence, acknowledgement, flags, window[connection][side], options, length);
        int end = sequence + length + ((flags & (Packets.SYN | Packets.FIN)) != 0 ? 1 : 0);
        boolean jumps = (flags & Packets.SYN) != 0 && oneIn(2);
        next[connection][side] =
                jumps ? random.nextInt() : end - next[connection][side] > 0 ? end : next[connection][side];
    }

    private void send(int connection, int side, int seq, int ack, int flags, int win, byte[] options, int length) {
        microseconds += one(PAUSES);
        int client = 50_000 + connection;
        int server = 51_000;
        byte[] tcp = Packets.tcp(
                side == 0 ? client : server, side == 0 ? server : client, seq, ack, flags, win, options, length);
        String[] hosts = {"10.20.30.11", "10.20.30.2"};
        byte[] ip = Packets.ipv4(hosts[side], hosts[1 - side], 6, tcp);
        file.packet(microseconds / 1_000_000, microseconds % 1_000_000, Packets.frame(ip));
    }

    private byte[] synOptions() {
        return oneIn(3) ? new byte[0] : new byte[] {3, 3, (byte) random.nextInt(16), 0};
    }

    private byte[] sack(int near) {
        int left = near + random.nextInt(3000);
        return Packets.join(
                new byte[] {1, 1, 5, 10}, Packets.shorts(left >>> 16, left, (left + 1460) >>> 16, left + 1460));
    }

    private boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    private int one(int... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
