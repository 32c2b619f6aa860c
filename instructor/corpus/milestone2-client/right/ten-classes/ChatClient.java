package chatlab.client;

import java.io.Closeable;
import java.io.IOException;

/** Ten small classes: this one holds the others together. */
public final class ChatClient implements Closeable {
    private final Phone phone;
    private final Letterbox letterbox;
    private final Display display = new Display();
    private final Phonebook phonebook = new Phonebook();
    private final Typist typist = new Typist();

    public ChatClient(String server, String own, int port) throws IOException {
        phone = new Phone(server, own, port);
        letterbox = new Letterbox(own, port);
    }

    public void connect() throws IOException {
        phone.dial();
    }

    public void run() throws Exception {
        display.ask("First enter your name to register it in the server: ");
        phone.say(typist.next());
        new Menu().showOn(display);
        new Background(() -> new FromServer(phonebook, display).read(phone)).start();
        new Background(() -> new FromFriends(phonebook, display).read(letterbox)).start();
        new Orders(phone, letterbox, phonebook, display).follow(typist);
    }

    @Override
    public void close() throws IOException {
        phone.hangUp();
        letterbox.close();
    }

    public static void main(String[] arguments) throws Exception {
        Startup.run(arguments);
    }
}
