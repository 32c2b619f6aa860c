package chatlab.harness.trouble;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What datagrams go through on their way: draws for each what becomes of it. */
final class DatagramLine {
    /** How long a datagram that is to be overtaken waits for the next one, in nanoseconds. */
    static final long MOST_LATE = TimeUnit.SECONDS.toNanos(2);

    private final DatagramTrouble trouble;
    private final Random random;
    private final Consumer<String> log;
    private Datagram held;
    private long due;

    DatagramLine(DatagramTrouble trouble, long seed, Consumer<String> log) {
        this.trouble = trouble;
        this.random = new Random(seed);
        this.log = log;
    }

    /** Takes the next datagram; always draws all that there is to draw, so that one trouble doesn't change the others. */
    void take(Datagram datagram, long now) {
        boolean drop = hits(trouble.dropped());
        boolean duplicate = hits(trouble.duplicated());
        boolean reorder = hits(trouble.reordered());
        boolean truncate = hits(trouble.truncated());
        double left = random.nextDouble();
        if (drop) {
            log.accept("dropped " + datagram);
        } else {
            pass(truncate ? truncate(datagram, left) : datagram, duplicate, reorder, now);
        }
    }

    private boolean hits(int percent) {
        return random.nextInt(100) < percent;
    }

    private Datagram truncate(Datagram datagram, double left) {
        int length = (int) (left * datagram.payload().length);
        log.accept("cut datagram %d to %s".formatted(datagram.number(), Bytes.count(length)));
        return datagram.cutTo(length);
    }

    private void pass(Datagram datagram, boolean twice, boolean late, long now) {
        if (late && held == null) {
            log.accept("held back " + datagram);
            held = datagram;
            due = now + MOST_LATE;
            return;
        }
        send("passed on ", datagram);
        if (twice) {
            send("passed on once more ", datagram);
        }
        sendHeld();
    }

    /** Sends the datagram that was held back when nothing has overtaken it for too long. */
    void sendWhatIsDue(long now) {
        if (held != null && now - due >= 0) {
            sendHeld();
        }
    }

    private void sendHeld() {
        if (held != null) {
            send("passed on late ", held);
            held = null;
        }
    }

    private void send(String what, Datagram datagram) {
        try {
            datagram.send();
            log.accept(what + datagram);
        } catch (IOException e) {
            log.accept("could not send " + datagram + " (" + e.getMessage() + ")");
        }
    }
}
