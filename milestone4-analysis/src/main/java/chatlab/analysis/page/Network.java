package chatlab.analysis.page;

import chatlab.analysis.report.Analysis;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The hosts in some captures, and who talked to whom: what two captures show both counts once. */
final class Network {
    private static final int MOST_HOSTS = 6;
    /** Their addresses are longer. */
    private static final int MOST_IPV6_HOSTS = 4;

    /** The port of DNS (RFC 1035). */
    private static final int NAME_SERVICE = 53;

    private final Map<InetAddress, List<String>> recordings = new LinkedHashMap<>();
    private final Set<InetAddress> servers = new HashSet<>();
    private final List<Talk> talks;
    private final List<InetAddress> all;
    private final List<InetAddress> hosts;

    Network(List<DrawnCapture> captures) {
        Map<String, Talk> conversations = new LinkedHashMap<>();
        for (DrawnCapture capture : captures) {
            List<Talk> seen = talks(capture.analysis(), conversations);
            InetAddress recorder = inAll(seen);
            if (recorder != null) {
                recordings.computeIfAbsent(recorder, host -> new ArrayList<>()).add(capture.name());
            }
        }
        Map<String, Talk> sums = new LinkedHashMap<>();
        conversations.values().forEach(talk -> sums.merge(talk.key(), talk, Talk::plus));
        talks = sums.values().stream()
                .sorted(Comparator.comparing(Talk::protocol).thenComparing(Talk::port))
                .toList();
        talks.stream().filter(Talk::isTcp).map(Talk::to).forEach(servers::add);
        all = byPackets(talks);
        boolean long6 = all.stream().anyMatch(Inet6Address.class::isInstance);
        hosts = all.stream()
                .limit(long6 ? MOST_IPV6_HOSTS : MOST_HOSTS)
                .sorted(this::order)
                .toList();
    }

    /** Of what two captures show both, the one counts that shows more. Messages to groups of hosts are left out. */
    private static List<Talk> talks(Analysis analysis, Map<String, Talk> conversations) {
        List<Talk> seen = new ArrayList<>();
        analysis.tcp().forEach(c -> {
            Talk talk = Talk.of(c.client(), c.server(), "TCP", DrawnCapture.segments(c));
            conversations.merge(DrawnCapture.identity(c), talk, Network::larger);
            seen.add(talk);
        });
        analysis.udp().stream().filter(c -> !isGroup(c.server().address())).forEach(c -> {
            Talk talk = Talk.of(c.client(), c.server(), "UDP", c.datagrams());
            conversations.merge(c.client() + " " + c.server() + " UDP", talk, Network::larger);
            seen.add(talk);
        });
        return seen;
    }

    private static Talk larger(Talk a, Talk b) {
        return a.packets() >= b.packets() ? a : b;
    }

    private static boolean isGroup(InetAddress address) {
        return address.isMulticastAddress() || address.getHostAddress().endsWith(".255");
    }

    /** The host that takes part in everything, if there is only one: the capture was recorded there. */
    private static InetAddress inAll(List<Talk> talks) {
        Set<InetAddress> common = new HashSet<>();
        talks.stream().limit(1).forEach(talk -> common.addAll(List.of(talk.from(), talk.to())));
        talks.forEach(talk -> common.retainAll(List.of(talk.from(), talk.to())));
        return common.size() == 1 ? common.iterator().next() : null;
    }

    private static List<InetAddress> byPackets(List<Talk> talks) {
        Map<InetAddress, Long> packets = new LinkedHashMap<>();
        talks.forEach(talk -> {
            packets.merge(talk.from(), talk.packets(), Long::sum);
            packets.merge(talk.to(), talk.packets(), Long::sum);
        });
        return packets.entrySet().stream()
                .sorted(Map.Entry.<InetAddress, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Servers first, then by address. */
    private int order(InetAddress a, InetAddress b) {
        int byRole = Boolean.compare(servers.contains(b), servers.contains(a));
        return byRole != 0 ? byRole : Arrays.compareUnsigned(a.getAddress(), b.getAddress());
    }

    /** Those that are drawn: the ones with the most packets. */
    List<InetAddress> hosts() {
        return hosts;
    }

    int allHosts() {
        return all.size();
    }

    boolean isServer(InetAddress host) {
        return servers.contains(host);
    }

    /** What a host is to the others, as far as the ports tell. */
    String role(InetAddress host) {
        boolean answersNames = talks.stream().anyMatch(talk -> talk.to().equals(host) && talk.port() == NAME_SERVICE);
        return isServer(host) ? "server" : answersNames ? "name server" : "host";
    }

    /** The captures that were made at a host. */
    List<String> recordings(InetAddress host) {
        return recordings.getOrDefault(host, List.of());
    }

    /** All that was said, TCP first. */
    List<Talk> talks() {
        return talks;
    }

    /** What was said between hosts that are drawn. */
    List<Talk> drawn() {
        return talks.stream()
                .filter(talk -> hosts.contains(talk.from()) && hosts.contains(talk.to()))
                .toList();
    }
}
