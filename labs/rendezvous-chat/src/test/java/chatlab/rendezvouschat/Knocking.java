package chatlab.rendezvouschat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * Sends a first datagram to a server once its UDP socket is there, and waits for its effect.
 *
 * <p>A datagram that comes too early is lost, and nothing tells it from one that is answered late: so it is sent again
 * after a while. Linux tells which ports are bound; there the first one arrives, and is the only one.
 */
final class Knocking implements BooleanSupplier {
    private static final List<Path> BOUND_ON_LINUX = List.of(Path.of("/proc/net/udp"), Path.of("/proc/net/udp6"));

    /** How many looks for the effect are a while, and how many where it isn't known that the socket is there. */
    private static final int WHILE = 500;

    private static final int LONG_WHILE = 2_000;

    /** Only some looks ask Linux, as its answer takes much longer than a look. */
    private static final int SOME = 20;

    private final Pattern bound;
    private final Runnable knock;
    private final BooleanSupplier effect;
    private int looks;
    private int looksSinceKnock;
    private boolean there;

    Knocking(int port, Runnable knock, BooleanSupplier effect) {
        // In the second column stand IP address and port in hexadecimal: 0200007F:270F.
        bound = Pattern.compile("(?m)^ *\\d+: [0-9A-F]+:%04X ".formatted(port));
        this.knock = knock;
        this.effect = effect;
    }

    @Override
    public boolean getAsBoolean() {
        if (effect.getAsBoolean()) {
            return true;
        }
        looks++;
        looksSinceKnock++;
        boolean newlyThere = !there && looks % SOME == 0 && isBoundOrUnknown();
        there |= newlyThere;
        if (newlyThere || looksSinceKnock == (there ? WHILE : LONG_WHILE)) {
            looksSinceKnock = 0;
            knock.run();
        }
        return false;
    }

    private boolean isBoundOrUnknown() {
        List<Path> lists = BOUND_ON_LINUX.stream().filter(Files::isReadable).toList();
        return lists.isEmpty() || lists.stream().anyMatch(this::isIn);
    }

    private boolean isIn(Path list) {
        try {
            return bound.matcher(Files.readString(list)).find();
        } catch (IOException e) {
            return true;
        }
    }
}
