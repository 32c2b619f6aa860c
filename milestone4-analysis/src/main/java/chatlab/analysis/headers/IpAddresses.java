package chatlab.analysis.headers;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** IP addresses as people write them. */
public final class IpAddresses {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private IpAddresses() {}

    /** The address; empty if the text isn't one. A name is never looked up. */
    public static Optional<InetAddress> parse(String text) {
        String stripped = text.strip();
        if (!IPV4.matcher(stripped).matches() && !IPV6.matcher(stripped).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(stripped));
        } catch (UnknownHostException e) {
            return Optional.empty(); // a number above 255, say
        }
    }
}
