package chatlab.analysis.testing;

import chatlab.analysis.tcp.Rules;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tshark that is installed. */
public final class Tshark {
    private final String version;

    private Tshark(String version) {
        this.version = version;
    }

    /**
     * Skips the test where tshark is missing, or of a release whose rules we don't have; with
     * {@code -Dchatlab.demand.tools=true} the test fails there.
     */
    public static Tshark demand() {
        Tools.skipOrFail(missing());
        return new Tshark(version());
    }

    /** What to tell where no tshark can be used. */
    public static Optional<String> missing() {
        String version = version();
        boolean usable = version.equals("4.0") || version.equals("4.4");
        return usable
                ? Optional.empty()
                : Optional.of("needs tshark 4.0 or 4.4 (Debian package tshark), found " + version);
    }

    private static String version() {
        try {
            Matcher version = Pattern.compile("(\\d+\\.\\d+)\\.")
                    .matcher(Tools.run("tshark", "--version").get(0));
            return version.find() ? version.group(1) : "another one";
        } catch (UncheckedIOException e) {
            return "none";
        }
    }

    /** The rules that this tshark follows. */
    public Rules rules() {
        return Rules.of(version);
    }

    /** All that it says of the TCP segments of a capture: values by the names of fields. */
    public List<Map<String, String>> segments(Path capture) {
        return TsharkSegments.of(this, capture);
    }

    /** The values of some fields of the frames that the filter selects, separated by tabs. */
    public List<String> fields(Path capture, String filter, String... fields) {
        List<String> command = new ArrayList<>(List.of("tshark", "-n", "-o", "udp.check_checksum:TRUE"));
        command.addAll(List.of("-o", "tcp.check_checksum:TRUE"));
        command.addAll(List.of("-r", capture.toString(), "-Y", filter, "-T", "fields", "-E", "occurrence=f"));
        Arrays.stream(fields).forEach(field -> command.addAll(List.of("-e", field)));
        return Tools.run(command.toArray(String[]::new));
    }
}
