package chatlab.roomchat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Takes apart what a server sends at first: {@code NICK}, then {@code alice joined!}, then {@code Connected to server!}.
 *
 * <p>Nothing stands between these texts, so TCP may join them, and what others say besides, or cut them anywhere. They
 * are known, though, and so can be found. What comes later can't be taken apart: it is shown as it comes.
 */
final class Greeting {
    /** What a server asks with for the nickname. */
    static final String QUESTION = "NICK";

    private final Deque<String> expected = new ArrayDeque<>();

    /** What may be the beginning of the text that is expected next. */
    private String held = "";

    Greeting(String nickname) {
        expected.addAll(List.of(QUESTION, nickname + " joined!", "Connected to server!"));
    }

    /** The texts that are complete with what has come now. */
    List<String> split(String read) {
        List<String> texts = new ArrayList<>();
        held += read;
        for (String next = expected.peek(); next != null && held.contains(next); next = expected.peek()) {
            int start = held.indexOf(next);
            addUnlessEmpty(texts, held.substring(0, start));
            texts.add(expected.remove());
            held = held.substring(start + next.length());
        }
        if (expected.isEmpty() || !expected.peek().startsWith(held)) {
            addUnlessEmpty(texts, held);
            held = "";
        }
        return texts;
    }

    /** What is left when nothing more comes. */
    List<String> rest() {
        return held.isEmpty() ? List.of() : List.of(held);
    }

    private static void addUnlessEmpty(List<String> texts, String text) {
        if (!text.isEmpty()) {
            texts.add(text);
        }
    }
}
