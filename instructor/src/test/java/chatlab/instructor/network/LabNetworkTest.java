package chatlab.instructor.network;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("once")
class LabNetworkTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String TALK = JAVA + " -XX:TieredStopAtLevel=1 -cp . chatlab.instructor.network.Talk";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void each_host_has_a_name_and_address_of_its_own_and_finds_the_server_by_dns(Caller caller) throws Exception {
        try (Network network = new Network(caller, folder)) {
            String script = "for host in chatserver client1 client2 client3; do bash labnet on $host %s names; done";

            assertThat(network.run("up", "bash", "-c", script.formatted(TALK)).lines())
                    .containsExactly(
                            "chatserver/10.20.30.2 10.20.30.2",
                            "client1/10.20.30.11 10.20.30.2",
                            "client2/10.20.30.12 10.20.30.2",
                            "client3/10.20.30.13 10.20.30.2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void records_every_packet_of_both_ends_as_it_was_on_the_wire(Caller caller) throws Exception {
        Tools.need("tshark");
        try (Network network = new Network(caller, folder)) {
            String script = "exec 3< <(bash labnet on chatserver %1$s server); read -u 3 listening;"
                    + " bash labnet on client1 %1$s client; cat <&3";

            assertThat(network.run("up", "--record", "captures", "bash", "-c", script.formatted(TALK)))
                    .contains("received " + Talk.BYTES);

            expectTalk(Packet.read(network.file("captures/chatserver.pcap")));
            expectTalk(Packet.read(network.file("captures/client1.pcap")));
            for (String other : List.of("client2", "client3")) {
                assertThat(Packet.read(network.file("captures/" + other + ".pcap")))
                        .noneMatch(packet -> packet.isTcp() || packet.isUdp());
            }
        }
    }

    /** The whole of the talk from the first SYN to the last FIN, on Ethernet, with right checksums, and no IPv6 beside it. */
    private static void expectTalk(List<Packet> packets) {
        assertThat(packets)
                .allMatch(packet -> packet.get("frame.encap_type").equals("1"))
                .noneMatch(packet -> packet.get("frame.protocols").contains("ipv6"));

        List<Packet> segments = packets.stream().filter(Packet::isTcp).toList();
        assertThat(segments)
                .allMatch(segment -> segment.get("ip.checksum.status").equals("1"))
                .allMatch(segment -> segment.get("tcp.checksum.status").equals("1"))
                .allMatch(segment -> length(segment) <= 1460);
        // A loaded machine may really send something twice, so what counts is who sent it and which bytes it was.
        assertThat(senders(segments, "S")).containsExactly("10.20.30.11", "10.20.30.2");
        assertThat(senders(segments, "F")).containsExactlyInAnyOrder("10.20.30.11", "10.20.30.2");
        BitSet seen = new BitSet();
        for (Packet segment : segments) {
            int first = Integer.parseInt(segment.get("tcp.seq"));
            seen.set(first, first + length(segment));
        }
        assertThat(seen.cardinality()).as("bytes of the talk that were seen").isEqualTo(Talk.BYTES);

        List<Packet> datagrams = packets.stream().filter(Packet::isUdp).toList();
        assertThat(datagrams)
                .allMatch(datagram -> datagram.get("udp.checksum.status").equals("1"));
        assertThat(datagrams.stream()
                        .filter(datagram -> datagram.get("udp.dstport").equals("5000"))
                        .map(datagram -> datagram.get("udp.length")))
                .containsExactly("13");
    }

    private static List<String> senders(List<Packet> segments, String flag) {
        return segments.stream()
                .filter(segment -> segment.hasFlag(flag))
                .map(segment -> segment.get("ip.src"))
                .distinct()
                .toList();
    }

    private static int length(Packet segment) {
        return Integer.parseInt(segment.get("tcp.len"));
    }

    @ParameterizedTest
    @EnumSource
    void other_terminals_join_and_record_until_one_takes_it_down(Caller caller) throws Exception {
        try (Network network = new Network(caller, folder)) {
            Process up = network.startUntil("The network is up", "up");
            Process record = network.startUntil("Recording", "record", "captures");

            assertThat(network.run("on", "client2", "hostname")).isEqualTo("client2\n");
            assertThat(network.runInVain("up")).contains("the network is up already");
            assertThat(Network.linksOfThisMachine())
                    .doesNotContain("lab", "chatserver", "client1", "client2", "client3");
            network.run("down");

            up.waitFor();
            record.waitFor();
            assertThat(network.processes()).isEmpty();
            assertThat(network.file("captures/client2.pcap")).isNotEmptyFile();
            assertThat(network.runInVain("on", "client2", "hostname")).contains("the network is not up");
        }
    }

    @ParameterizedTest
    @CsvSource({"ROOT, TERM", "ROOT, KILL", "ROOT, HUP", "USER, TERM", "USER, KILL", "USER, HUP"})
    void nothing_is_left_of_a_network_that_is_killed(Caller caller, String signal) throws Exception {
        try (Network network = new Network(caller, folder)) {
            Process up = network.startUntil("The network is up", "up");
            network.startUntil("Recording", "record", "captures");
            network.startUntil("there", "on", "client1", "bash", "-c", "echo there; exec sleep infinity");
            List<ProcessHandle> all = network.processes();
            assertThat(all).as("hosts, recorders, and what runs on hosts").hasSizeGreaterThan(10);

            new ProcessBuilder("kill", "-" + signal, Long.toString(up.pid()))
                    .start()
                    .waitFor();

            Network.awaitEnd(all);
            assertThat(network.processes()).isEmpty();
            assertThat(Network.linksOfThisMachine())
                    .doesNotContain("lab", "chatserver", "client1", "client2", "client3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void passes_the_status_of_the_command_on_and_takes_down_what_it_left_running(Caller caller) throws Exception {
        try (Network network = new Network(caller, folder)) {
            Process up = network.start("up", "bash", "-c", "bash labnet on client1 sleep infinity >/dev/null & exit 7");

            assertThat(up.waitFor()).isEqualTo(7);
            assertThat(network.processes()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tells_a_mistake_in_one_line(Caller caller) throws Exception {
        try (Network network = new Network(caller, folder)) {
            assertThat(network.runInVain("on", "client9", "true"))
                    .isEqualTo(
                            "labnet: there is no host \"client9\"; the hosts are chatserver client1 client2 client3\n");
            assertThat(network.runInVain("on", "client1"))
                    .isEqualTo("labnet: on needs a host and a command, as in: labnet on client1 bash\n");
            assertThat(network.runInVain("fly")).isEqualTo("labnet: there is no command \"fly\"; see: labnet help\n");
            assertThat(network.runInVain("down")).isEqualTo("labnet: the network is not up\n");
            Files.createFile(Files.createDirectory(folder.resolve("old")).resolve("client1.pcap"));
            assertThat(network.runInVain("up", "--record", "old", "true"))
                    .isEqualTo("labnet: old/client1.pcap exists; remove it or name another folder\n");
        }
    }

    @ParameterizedTest
    @EnumSource
    void names_the_tool_that_is_missing_and_its_package(Caller caller) throws Exception {
        try (Network network = new Network(caller, folder)) {
            Path tools = Files.createDirectory(folder.resolve("tools"));
            for (String tool : List.of("bash", "realpath")) {
                Files.copy(Path.of("/usr/bin", tool), tools.resolve(tool), StandardCopyOption.COPY_ATTRIBUTES);
            }

            assertThat(network.runWithPath(tools, "up"))
                    .isEqualTo("labnet: bwrap is not installed; on Debian: apt-get install bubblewrap\n");
        }
    }
}
