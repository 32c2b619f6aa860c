package chatlab.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Does what is typed. */
record Orders(Phone phone, Letterbox letterbox, Phonebook phonebook, Display display) {
    void follow(Typist typist) throws IOException {
        display.ask(">");
        for (String line = typist.next(); line != null; line = typist.next()) {
            follow(line);
            display.ask(">");
        }
    }

    private void follow(String line) throws IOException {
        int colon = line.indexOf(':');
        if (line.isEmpty()) {
            return;
        } else if (line.equals("#ls")) {
            display.line(phonebook.toString());
        } else if (line.charAt(0) == '@' && colon > 0) {
            String name = line.substring(1, colon).trim();
            Optional<String> ip = phonebook.ip(name);
            if (ip.isPresent()) {
                letterbox.send(ip.get(), line.substring(colon + 1).getBytes(StandardCharsets.UTF_8));
            } else {
                display.line(name + " is not registered");
            }
        } else {
            phone.say(line);
        }
    }
}
