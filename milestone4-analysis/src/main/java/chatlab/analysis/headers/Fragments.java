package chatlab.analysis.headers;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts the fragments of IP packets together again (RFC 791, section 3.2; RFC 8200, section 4.5). */
public final class Fragments {
    /** How many packets may wait for missing fragments; the oldest is given up for the next. */
    public static final int MOST_WAITING = 64;

    private record Key(InetAddress source, InetAddress destination, int protocol, int identification) {}

    private final Map<Key, FragmentedPacket> waiting = new LinkedHashMap<>();
    private long cut;
    private long givenUp;

    /**
     * Takes a fragment in. With the last missing one, {@code ip} becomes a view of the whole packet, and the answer is
     * true. A fragment that was cut by the snap length is left out, and its packet never gets whole.
     */
    public boolean complete(IpHeader ip) {
        if (ip.isPayloadCut()) {
            cut++;
            return false;
        }
        Key key = new Key(ip.source(), ip.destination(), ip.protocol(), ip.identification());
        FragmentedPacket packet = waiting.computeIfAbsent(key, absent -> new FragmentedPacket());
        packet.add(ip);
        if (packet.isWhole()) {
            waiting.remove(key);
            return packet.show(ip);
        }
        if (waiting.size() > MOST_WAITING) {
            waiting.remove(waiting.keySet().iterator().next());
            givenUp++;
        }
        return false;
    }

    /** How many fragments were left out because the snap length cut them. */
    public long cut() {
        return cut;
    }

    /** How many packets were given up because others waited, too. */
    public long givenUp() {
        return givenUp;
    }
}
