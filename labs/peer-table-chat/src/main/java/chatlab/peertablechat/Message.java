package chatlab.peertablechat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message from one peer to another.
 *
 * @param sender where the sender listens
 * @param team what the sender calls itself: one word
 * @param text what it says
 */
record Message(PeerAddress sender, String team, String text) {
    private static final Pattern FORM = Pattern.compile("(\\S+) (\\S+)(?: (.*))?", Pattern.DOTALL);
    private static final String EXIT = "exit";

    /** Takes a line {@code IP:PORT TEAM TEXT} apart; null when it is no such line. */
    static Message parse(String line) {
        Matcher form = FORM.matcher(line);
        if (!form.matches()) {
            return null;
        }
        PeerAddress sender = PeerAddress.parse(form.group(1));
        String text = form.group(3) == null ? "" : form.group(3);
        return sender == null ? null : new Message(sender, form.group(2), text);
    }

    /** Whether the sender says goodbye: the text is {@code exit} and nothing else. */
    boolean isExit() {
        return text.equals(EXIT);
    }

    /** The message as it is sent: {@code IP:PORT TEAM TEXT}, in UTF-8, without a line end. */
    byte[] toBytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    /** For example {@code 10.20.30.11:8080 red Hello}. */
    @Override
    public String toString() {
        return sender + " " + team + " " + text;
    }
}
