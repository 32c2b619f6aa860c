package chatlab.client;

import java.io.IOException;

/** Takes what comes from the server. */
record FromServer(Phonebook phonebook, Display display) {
    void read(Phone phone) throws IOException {
        for (String text = phone.listen(); text != null; text = phone.listen()) {
            if (text.startsWith("!{")) {
                phonebook.replace(text.substring(1));
            } else {
                display.line("incoming msg from chatserver (" + text + ")");
            }
        }
    }
}
