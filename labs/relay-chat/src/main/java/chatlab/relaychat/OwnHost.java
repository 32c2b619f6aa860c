package chatlab.relaychat;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The host that this program runs on. */
final class OwnHost {
    private OwnHost() {}

    /** Its name, or {@code localhost} where it can't look its own name up. */
    static String name() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
