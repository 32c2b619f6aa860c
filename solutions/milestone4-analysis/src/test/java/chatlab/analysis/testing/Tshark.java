package chatlab.analysis.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chatlab.analysis.tcp.Rules;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tshark that is installed. */
public final class Tshark {
    private static final String LETTERS = "RFSOLAUWKkPZpX";
    private static final List<String> FIELDS = List.of(
            "frame.number",
            "tcp.stream",
            "tcp.seq",
            "tcp.ack",
            "tcp.len",
            "tcp.window_size_value",
            "tcp.window_size",
            "tcp.analysis.retransmission",
            "tcp.analysis.fast_retransmission",
            "tcp.analysis.spurious_retransmission",
            "tcp.analysis.out_of_order",
            "tcp.analysis.lost_segment",
            "tcp.analysis.ack_lost_segment",
            "tcp.analysis.window_update",
            "tcp.analysis.window_full",
            "tcp.analysis.keep_alive",
            "tcp.analysis.keep_alive_ack",
            "tcp.analysis.zero_window_probe",
            "tcp.analysis.zero_window",
            "tcp.analysis.zero_window_probe_ack",
            "tcp.analysis.reused_ports",
            "tcp.analysis.duplicate_ack_num",
            "tcp.analysis.rto_frame");

    private final String version;

    private Tshark(String version) {
        this.version = version;
    }

    /**
     * Skips the test where tshark is missing, or of a release whose rules we don't have; with
     * {@code -Dchatlab.demand.tools=true} the test fails there.
     */
    public static Tshark demand() {
        String version = version();
        boolean usable = version.equals("4.0") || version.equals("4.4");
        String found = "needs tshark 4.0 or 4.4 (Debian package tshark), found " + version;
        if (!usable && Boolean.getBoolean("chatlab.demand.tools")) {
            throw new AssertionError(found);
        }
        assumeTrue(usable, found);
        return new Tshark(version);
    }

    private static String version() {
        try {
            Matcher version = Pattern.compile("(\\d+\\.\\d+)\\.")
                    .matcher(run("tshark", "--version").get(0));
            return version.find() ? version.group(1) : "another one";
        } catch (UncheckedIOException e) {
            return "none";
        }
    }

    /** The rules that this tshark follows. */
    public Rules rules() {
        return Rules.of(version);
    }

    /** What it says of the TCP frames of a capture, in the form of {@link TsharkLine}. */
    public List<String> lines(Path capture) {
        List<String> command = new ArrayList<>(List.of("tshark", "-n", "-r", capture.toString()));
        command.addAll(List.of("-Y", "tcp && !icmp && !icmpv6", "-T", "fields", "-E", "occurrence=f"));
        FIELDS.forEach(field -> command.addAll(List.of("-e", field)));
        return run(command.toArray(String[]::new)).stream().map(Tshark::line).toList();
    }

    /** The values of some fields of the frames that the filter selects, separated by tabs. */
    public List<String> fields(Path capture, String filter, String... fields) {
        List<String> command = new ArrayList<>(List.of("tshark", "-n", "-o", "udp.check_checksum:TRUE"));
        command.addAll(List.of("-r", capture.toString(), "-Y", filter, "-T", "fields", "-E", "occurrence=f"));
        Arrays.stream(fields).forEach(field -> command.addAll(List.of("-e", field)));
        return run(command.toArray(String[]::new));
    }

    private static String line(String fields) {
        String[] values = fields.split("\t", -1);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LETTERS.length(); i++) {
            letters.append(values[7 + i].isEmpty() ? "" : LETTERS.charAt(i));
        }
        String numbers = String.join("\t", Arrays.copyOf(values, 7));
        return String.join("\t", numbers, letters, values[21], values[22]);
    }

    private static List<String> run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                return output.lines().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
