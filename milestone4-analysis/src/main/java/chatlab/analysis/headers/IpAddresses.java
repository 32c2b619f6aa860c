package chatlab.analysis.headers;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.regex.Pattern;

/** IP addresses, from bytes and from what people write. */
public final class IpAddresses {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private static final int NO_SCOPE = -1;

    private IpAddresses() {}

    /** The address; empty if the text isn't one. A name is never looked up. */
    public static Optional<InetAddress> parse(String text) {
        String stripped = text.strip();
        if (!IPV4.matcher(stripped).matches() && !IPV6.matcher(stripped).matches()) {
            return Optional.empty();
        }
        try {
            InetAddress address = InetAddress.getByName(stripped);
            boolean turned = address instanceof Inet4Address && stripped.contains(":");
            return Optional.of(turned ? mapped(address) : address);
        } catch (UnknownHostException e) {
            return Optional.empty(); // a number above 255, say
        }
    }

    private static InetAddress mapped(InetAddress ipv4) {
        return of(ByteBuffer.allocate(16)
                .putInt(8, 0xFFFF)
                .put(12, ipv4.getAddress())
                .array());
    }

    /**
     * The address with these 4 or 16 bytes. What has 16 stays IPv6: {@link InetAddress#getByAddress(byte[])} makes IPv4 of
     * an IPv4-mapped IPv6 address (RFC 4291, section 2.5.5.2).
     */
    static InetAddress of(byte[] bytes) {
        try {
            return bytes.length == 16
                    ? Inet6Address.getByAddress(null, bytes, NO_SCOPE)
                    : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 and 16 bytes are always an address", e);
        }
    }
}
