package chatlab.server;

import java.io.Closeable;
import java.io.IOException;

/** Ten small classes: this one holds the others together. */
public final class ChatServer implements Closeable {
    private final Door door;
    private final Room room = new Room();
    private final Log log = new ConsoleLog();

    public ChatServer(String host, int port) throws IOException {
        door = new Door(host, port);
        log.write("Waiting for connection...");
    }

    public void run() throws IOException {
        while (door.isOpen()) {
            new Thread(new Visit(door.next(), room, log)).start();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        room.everybody().forEach(guest -> guest.line().close());
    }

    public static void main(String[] arguments) throws Exception {
        Startup.run(arguments);
    }
}
