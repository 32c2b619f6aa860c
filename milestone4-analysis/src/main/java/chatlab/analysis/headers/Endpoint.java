package chatlab.analysis.headers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;

/** One end of a conversation: an address and a port number. */
public record Endpoint(InetAddress address, int port) {
    private static final String MAPPED = "0:0:0:0:0:ffff:";
    private static final Pattern ZEROS = Pattern.compile("\\b0(:0\\b)+");

    /** For example {@code 10.20.30.11:1161} or {@code [fe80::1]:1161}. */
    @Override
    @JsonValue
    public String toString() {
        return address instanceof Inet6Address ? "[%s]:%s".formatted(text(address), port) : text(address) + ":" + port;
    }

    /**
     * An address as people write it (RFC 5952): the longest run of zeros in IPv6 is left out, and of an IPv4-mapped address
     * the last part is written as IPv4.
     */
    public static String text(InetAddress address) {
        String text = address.getHostAddress();
        if (!(address instanceof Inet6Address)) {
            return text;
        }
        return text.startsWith(MAPPED) ? "::ffff:" + lastFour(address) : withoutZeros(text);
    }

    private static String lastFour(InetAddress address) {
        return IpAddresses.of(Arrays.copyOfRange(address.getAddress(), 12, 16)).getHostAddress();
    }

    private static String withoutZeros(String text) {
        return ZEROS.matcher(text)
                .results()
                .max(Comparator.comparingInt(run -> run.group().length())) // the first of the longest
                .map(run -> text.substring(0, run.start()) + "::" + text.substring(run.end()))
                .map(shorter -> shorter.replaceFirst(":{3,}", "::"))
                .orElse(text);
    }
}
