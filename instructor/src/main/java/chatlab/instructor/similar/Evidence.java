package chatlab.instructor.similar;

import java.util.ArrayList;
import java.util.List;

/** Says in words what two recordings of a connection have in common. */
final class Evidence {
    private Evidence() {}

    /** What agrees, the strongest first; empty where nothing does. */
    static List<String> of(Recorded one, Recorded other) {
        List<String> found = new ArrayList<>();
        add(found, "the initial sequence numbers", one.initialSequenceNumbers(), other.initialSequenceNumbers());
        add(found, "the timestamps of the handshake", one.timestamps(), other.timestamps());
        if (isSame(one.identifications(), other.identifications())) {
            found.add("the series of IP identifications");
        }
        if (isSame(one.payload(), other.payload())) {
            found.add("the bytes of payload");
        }
        return found;
    }

    private static void add(List<String> found, String what, String one, String other) {
        if (isSame(one, other)) {
            found.add(what + " " + one);
        }
    }

    private static boolean isSame(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }

    /** One sentence on a pair of recordings, seen from the student of the first. */
    static String sentence(Recorded own, Recorded others) {
        return "%s and %s's %s have the same: %s"
                .formatted(own.place(), others.student(), others.place(), String.join("; ", of(own, others)));
    }
}
