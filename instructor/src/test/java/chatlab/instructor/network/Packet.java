package chatlab.instructor.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What tshark says of a packet: the value of each of its fields, empty where the packet has no such field. */
record Packet(Map<String, String> fields) {
    private static final List<String> FIELDS = List.of(
            "frame.encap_type",
            "frame.protocols",
            "ip.src",
            "ip.checksum.status",
            "tcp.flags.str",
            "tcp.seq",
            "tcp.len",
            "tcp.checksum.status",
            "udp.dstport",
            "udp.length",
            "udp.checksum.status");

    /** Reads a capture; checksums are verified. */
    static List<Packet> read(Path capture) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tshark", "-r", capture.toString(), "-T", "fields"));
        for (String protocol : List.of("ip", "tcp", "udp")) {
            command.addAll(List.of("-o", protocol + ".check_checksum:TRUE"));
        }
        command.addAll(List.of("-o", "tcp.relative_sequence_numbers:TRUE"));
        FIELDS.forEach(field -> command.addAll(List.of("-e", field)));
        Process tshark = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(tshark.getInputStream().readAllBytes(), UTF_8);
        assertThat(tshark.waitFor()).as("tshark reads " + capture).isZero();
        return output.lines().map(Packet::parse).toList();
    }

    private static Packet parse(String line) {
        String[] values = line.split("\t", -1);
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            fields.put(FIELDS.get(i), values[i]);
        }
        return new Packet(fields);
    }

    String get(String field) {
        return fields.get(field);
    }

    boolean isTcp() {
        return get("frame.protocols").contains(":ip:tcp");
    }

    boolean isUdp() {
        return get("frame.protocols").contains(":ethertype:ip:udp");
    }

    boolean hasFlag(String letter) {
        return get("tcp.flags.str").contains(letter);
    }
}
