package chatlab.analysis.headers;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says that checksums were left to the network card. */
public final class Offloading {
    private static final int NAMED = 3;

    private Offloading() {}

    /**
     * The warning.
     *
     * @param count how many of {@code what}, for example "of 16 TCP segments"
     * @param senders who sent them
     */
    public static String warning(long count, String what, Stream<InetAddress> senders) {
        List<String> hosts = senders.distinct().map(Endpoint::text).sorted().toList();
        String more = hosts.size() > NAMED ? " and %s more".formatted(hosts.size() - NAMED) : "";
        return "checksum offloaded: %s %s, sent by %s%s, were captured before the network card filled in the checksum"
                .formatted(count, what, hosts.stream().limit(NAMED).collect(Collectors.joining(", ")), more);
    }
}
