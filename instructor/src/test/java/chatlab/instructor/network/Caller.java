package chatlab.instructor.network;

import chatlab.instructor.Tools;
import java.util.List;

/** Who makes the network of the lab. */
enum Caller {
    ROOT(List.of()),
    USER(List.of(
            "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all", "--ambient-caps=-all"));

    private static final boolean IS_ROOT = "root".equals(System.getProperty("user.name"));

    private final List<String> dropping;

    Caller(List<String> dropping) {
        this.dropping = dropping;
    }

    /** What to put before a command so that this caller runs it. */
    List<String> prefix() {
        if (this == ROOT && !IS_ROOT) {
            Tools.skip("these tests don't run as root");
        }
        return IS_ROOT ? dropping : List.of();
    }
}
