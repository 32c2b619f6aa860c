package chatlab.analysis.made;

import static chatlab.analysis.made.MadeSegment.ACK;
import static chatlab.analysis.made.MadeSegment.RST;
import static chatlab.analysis.made.MadeSegment.SYN;

import chatlab.analysis.headers.Endpoint;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A chat as a client's host sees it: with drawn addresses and numbers, much else in between, and its answers. */
public final class MadeChat {
    private static final int DNS = 53;
    private static final int SCALE = 7;

    private final MadeCapture capture = new MadeCapture(0);
    private final Random random;
    private final boolean loses;
    private final Endpoint client;
    private final Endpoint server;
    private final Endpoint other;
    private final Endpoint nameServer;
    private final Map<String, Object> answers = new LinkedHashMap<>();
    private final List<Integer> sentAgain = new ArrayList<>();
    private long up;
    private long down;

    /** Draws a chat; {@code loses} says whether the network loses segments of it, which are then sent again. */
    public MadeChat(Random random, boolean loses) {
        this.random = random;
        this.loses = loses;
        client = host(11, 32_768 + random.nextInt(20_000));
        server = host(2, 5000 + random.nextInt(1000));
        other = host(12, 32_768 + random.nextInt(20_000));
        nameServer = host(1, DNS);
        up = 1L << 31 | random.nextInt(); // never fits into an int
        up &= 0xFFFF_FFFFL;
        down = (1L << 32) - 1 - random.nextInt(400); // wraps soon
        lookUp();
        ofAnother();
        ofTheLastOne();
        handshake();
        messages();
        datagrams();
        end();
        answers.put("Q6.retransmissions", loses);
        answers.put("Q6.frames", sentAgain);
    }

    private Endpoint host(int number, int port) {
        try {
            return new Endpoint(InetAddress.getByAddress(new byte[] {10, 77, 3, (byte) number}), port);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 bytes are always an address", e);
        }
    }

    public InetAddress client() {
        return client.address();
    }

    public InetAddress server() {
        return server.address();
    }

    /** The whole capture file. */
    public byte[] bytes() {
        return capture.bytes();
    }

    /** What is right, by the names that TraceQuestions prints. */
    public Map<String, String> answers() {
        Map<String, String> texts = new LinkedHashMap<>();
        answers.forEach((question, answer) -> texts.put(question, answer.toString()));
        return texts;
    }

    private void lookUp() {
        for (int i = random.nextInt(3); i >= 0; i--) {
            capture.udp(client, nameServer, 20 + random.nextInt(40));
        }
    }

    /** Another client's connection, with a smaller window and a segment that is sent again. */
    private void ofAnother() {
        long sequence = random.nextInt(1 << 30);
        capture.tcp(other, server, new MadeSegment(sequence, 0, SYN, 64_240, 0, SCALE));
        capture.tcp(server, other, new MadeSegment(77, sequence + 1, SYN | ACK, 65_160, 0, SCALE));
        for (int i = random.nextInt(3); i >= 0; i--) {
            capture.tcp(other, server, MadeSegment.of(sequence + 1, 78, 3, 5));
        }
    }

    /**
     * What is left of the client's last connection, which had the same ports: a segment of the server, and the reset
     * that answers it, without an ACK flag (RFC 9293, section 3.5.2).
     */
    private void ofTheLastOne() {
        long lastUp = up - 900;
        capture.tcp(server, client, MadeSegment.of(down - 700, lastUp, 509, 0));
        capture.tcp(client, server, new MadeSegment(lastUp, 0, RST, 0, 0, -1));
    }

    private void handshake() {
        answers.put("Q3.frame", capture.tcp(client, server, new MadeSegment(up, 0, SYN, 64_240, 0, SCALE)));
        answers.put("Q3.sequence", up);
        answers.put("Q3.flags", "0x002");
        up++;
        answers.put("Q4.frame", capture.tcp(server, client, new MadeSegment(down, up, SYN | ACK, 65_160, 0, SCALE)));
        answers.put("Q4.sequence", down);
        answers.put("Q4.acknowledgement", up & 0xFFFF_FFFFL);
        answers.put("Q4.flags", "0x012");
        down++;
        capture.tcp(client, server, MadeSegment.of(up, down, 502, 0));
    }

    private void messages() {
        int smallest = 10 + random.nextInt(400);
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            serverSends(100 + random.nextInt(400), i == 1);
            clientSends(1 + random.nextInt(60), 501, i == 2);
        }
        answers.put("Q5.frame", capture.tcp(client, server, MadeSegment.of(up, down, smallest, 0)));
        answers.put("Q5.value", smallest);
        clientSends(9, smallest, random.nextBoolean()); // as small again, but not the first
    }

    private void serverSends(int payload, boolean again) {
        capture.tcp(server, client, MadeSegment.of(down, up, 509, payload));
        if (again && loses) {
            sentAgain.add(capture.tcp(server, client, MadeSegment.of(down, up, 509, payload)));
        }
        down += payload;
        capture.tcp(client, server, MadeSegment.of(up, down, 501, 0));
    }

    private void clientSends(int payload, int window, boolean again) {
        capture.tcp(client, server, MadeSegment.of(up, down, window, payload));
        if (again && loses) {
            sentAgain.add(capture.tcp(client, server, MadeSegment.of(up, down, window, payload)));
        }
        up += payload;
        capture.tcp(server, client, MadeSegment.of(down, up, 509, 0));
    }

    /** Only the last of these is a chat message between two clients. */
    private void datagrams() {
        capture.udp(at(client, server.port()), server, 12);
        capture.udp(server, at(client, server.port()), 12);
        capture.udp(at(other, 9999), at(client, 9999), 30);
        int payload = 33_000 + random.nextInt(20_000); // its length doesn't fit into a short
        int checksum = 0x8000 + random.nextInt(0x8000); // nor does this; no reader checks it
        answers.put("Q9.frame", capture.udp(at(other, server.port()), at(client, server.port()), payload, checksum));
        answers.put("Q9.length", payload + 8);
        answers.put("Q7.sourcePort", server.port());
        answers.put("Q7.destinationPort", server.port());
        answers.put("Q7.checksum", "0x%04x".formatted(checksum));
        answers.put("Q8.header", 8);
        capture.udp(at(client, server.port()), at(other, server.port()), 20);
    }

    private static Endpoint at(Endpoint host, int port) {
        return new Endpoint(host.address(), port);
    }

    /** The client breaks the connection off: a window of 0 that says nothing. */
    private void end() {
        capture.tcp(client, server, new MadeSegment(up, down, RST | ACK, 0, 0, -1));
    }
}
