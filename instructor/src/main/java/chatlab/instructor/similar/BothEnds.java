package chatlab.instructor.similar;

import chatlab.instructor.marks.ChatPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks whether a student's three captures show the same chat: each connection with the server at both its ends. */
final class BothEnds {
    private final List<Recorded> own;
    private final int port;

    private BothEnds(List<Recorded> own) {
        this.own = own;
        this.port = ChatPort.of(own.stream()
                .filter(one -> one.file().startsWith("chatserver"))
                .map(Recorded::connection)
                .toList());
    }

    /** What doesn't agree, a sentence for each; captures that are missing, or hold no handshake of the chat, tell nothing. */
    static List<String> disagreements(List<Recorded> own) {
        BothEnds ends = new BothEnds(own);
        List<String> found = new ArrayList<>(ends.compare("client1"));
        found.addAll(ends.compare("client2"));
        return found;
    }

    private List<String> compare(String client) {
        List<Recorded> here = chats(client);
        List<Recorded> there = chats("chatserver");
        if (here.isEmpty() || there.isEmpty()) {
            return List.of();
        }
        Set<Object> hosts =
                here.stream().map(one -> one.connection().client().address()).collect(Collectors.toSet());
        List<Recorded> seenThere = there.stream()
                .filter(one -> hosts.contains(one.connection().client().address()))
                .toList();
        List<String> found = new ArrayList<>(missing(here, there));
        found.addAll(missing(seenThere, here));
        return found;
    }

    private List<Recorded> chats(String base) {
        return own.stream()
                .filter(one -> one.file().startsWith(base + "."))
                .filter(one -> one.hasHandshake() && one.connection().server().port() == port)
                .toList();
    }

    private static List<String> missing(List<Recorded> here, List<Recorded> there) {
        Set<String> known = there.stream().map(Recorded::initialSequenceNumbers).collect(Collectors.toSet());
        return here.stream()
                .filter(one -> !known.contains(one.initialSequenceNumbers()))
                .map(one -> "%s: the connection from %s to %s with the initial sequence numbers %s isn't in %s"
                        .formatted(
                                one.place(),
                                one.connection().client(),
                                one.connection().server(),
                                one.initialSequenceNumbers(),
                                there.get(0).file()))
                .toList();
    }
}
