package chatlab.peertablechat;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The connections that other peers have opened, and that a selector watches; each key has its {@link Incoming}. */
final class Connections {
    /** A host lets a program have a limited number of sockets: who opens connections for fun must not use them up. */
    private static final int MOST = 400;

    private final Selector selector;

    Connections(Selector selector) {
        this.selector = selector;
    }

    /**
     * For how many milliseconds the selector may wait until something must be done, although nothing has come; 0 where
     * it may wait for ever.
     */
    long patience() {
        return open().map(Connections::incoming)
                .filter(Incoming::isUnfinished)
                .mapToLong(Incoming::patience)
                .min()
                .orElse(0);
    }

    /** The messages on connections that stay open: nothing more has come there for a while. */
    List<String> takeQuiet() {
        List<String> messages = new ArrayList<>();
        open().forEach(key -> messages.addAll(incoming(key).takeQuiet()));
        return messages;
    }

    /** Closes those on which nothing has come for longest, where there are too many. */
    void makeRoom() throws IOException {
        long now = System.nanoTime(); // the same for all: an order that changes meanwhile can't be sorted by
        List<SelectionKey> longestQuietFirst = open().sorted(
                        Comparator.comparingLong(key -> incoming(key).last() - now))
                .toList();
        for (SelectionKey key : longestQuietFirst.subList(0, Math.max(0, longestQuietFirst.size() - MOST))) {
            key.channel().close();
        }
    }

    private Stream<SelectionKey> open() {
        return selector.keys().stream().filter(key -> key.isValid() && key.attachment() instanceof Incoming);
    }

    private static Incoming incoming(SelectionKey key) {
        return (Incoming) key.attachment();
    }
}
