package chatlab.rendezvouschat;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Hears everything. */
record Ears(Mailbox mailbox, Dialog dialog, Whereabouts whereabouts) implements Runnable {
    @Override
    public void run() {
        try {
            for (Letter letter = mailbox.take(); letter != null; letter = mailbox.take()) {
                switch (letter.word()) {
                    case "List" -> dialog.say(letter.text());
                    case "Message" -> dialog.say(letter.rest());
                    default -> whereabouts.answered(letter);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
