package chatlab.server;

import chatlab.harness.probe.Shape;
import chatlab.harness.probe.TcpProbe;
import chatlab.harness.probe.Texts;
import chatlab.harness.question.Trial;

/** A client of the chat that the grader plays. */
final class ChatProbe {
    private final Trial trial;
    private final String name;
    private final String ip;
    private final TcpProbe connection;
    private UserList list;

    ChatProbe(Trial trial, String name, String ip, TcpProbe connection) {
        this.trial = trial;
        this.name = name;
        this.ip = ip;
        this.connection = connection;
    }

    String name() {
        return name;
    }

    String ip() {
        return ip;
    }

    void givesName() {
        trial.step(name + " sends the name");
        connection.send(name);
    }

    void says(String text) {
        trial.step(name + " says " + Texts.quote(text));
        connection.send(text);
    }

    /** The list must be what comes next. */
    void sees(UserList expected) {
        connection.receive(name + " gets the list " + expected, expected);
        list = expected;
    }

    /** What somebody said must be what comes next; the list that is known already may come again before it. */
    void hears(ChatProbe sender, String text) {
        String message = sender.name + ": " + text + " ";
        connection.receive(name + " gets " + Texts.quote(message), afterRepeatedLists(Shape.of(message)));
    }

    private Shape afterRepeatedLists(Shape message) {
        return text -> {
            int skipped = list == null ? 0 : list.match(text);
            if (skipped == Shape.INCOMPLETE && !text.isEmpty()) {
                return Shape.INCOMPLETE;
            }
            int length = message.match(text.substring(Math.max(0, skipped)));
            return length > 0 ? Math.max(0, skipped) + length : length;
        };
    }

    void leaves() {
        trial.step(name + " closes the connection");
        connection.close();
    }

    void breaksOff() {
        trial.step(name + "'s connection breaks off (a reset)");
        connection.reset();
    }
}
