package chatlab.roomchat;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

/** One thread and a selector for everything. */
public final class RoomServer implements Closeable {
    private final Selector selector = Selector.open();
    private final ServerSocketChannel listener = ServerSocketChannel.open();
    private final Rooms rooms = new Rooms();
    private final Commands commands = new Commands(rooms);
    private final ByteBuffer buffer = ByteBuffer.allocate(1024);

    public RoomServer(String host, int port) throws IOException {
        listener.bind(new InetSocketAddress(host, port));
        listener.configureBlocking(false);
        listener.register(selector, SelectionKey.OP_ACCEPT);
    }

    public void run() throws IOException {
        while (selector.isOpen()) {
            selector.select(key -> {
                try {
                    if (key.isAcceptable()) {
                        accept();
                    } else {
                        read((SocketChannel) key.channel(), (User) key.attachment());
                    }
                } catch (IOException e) {
                    System.err.println(e);
                }
            });
        }
    }

    private void accept() throws IOException {
        SocketChannel client = listener.accept();
        client.configureBlocking(false);
        User user = new User(client.socket());
        client.register(selector, SelectionKey.OP_READ, user);
        InetSocketAddress from = (InetSocketAddress) client.getRemoteAddress();
        System.out.printf("Connected with ('%s', %d)%n", from.getAddress().getHostAddress(), from.getPort());
        write(user, "NICK");
    }

    private void read(SocketChannel client, User user) throws IOException {
        int length;
        try {
            length = client.read(buffer.clear());
        } catch (IOException e) {
            length = -1;
        }
        if (length < 0) {
            client.close();
            Room left = rooms.leave(user);
            if (left != null) {
                all(left, user.nickname() + " left!");
            }
            return;
        }
        String text = StandardCharsets.US_ASCII.decode(buffer.flip()).toString();
        if (user.nickname().isEmpty()) {
            name(client, user, text);
            return;
        }
        Command.Line command = Command.parse(user, text);
        Room room = rooms.roomOf(user);
        if (command != null) {
            commands.run(user, command).forEach(n -> n.to().forEach(other -> write(other, n.text())));
        } else if (room.isMuted(user) && room.role(user) == Role.VISITOR) {
            write(user, "You are muted in " + room.name() + ".");
        } else {
            all(room, text);
        }
    }

    private void name(SocketChannel client, User user, String text) throws IOException {
        user.setNickname(text);
        try {
            rooms.enter(user);
        } catch (RefusedException e) {
            write(user, e.getMessage());
            client.close();
            return;
        }
        System.out.println("Nickname is " + text);
        all(rooms.lobby(), text + " joined!");
        write(user, "Connected to server!");
    }

    private void all(Room room, String text) {
        room.members().forEach(user -> write(user, text));
    }

    private static void write(User user, String text) {
        ByteBuffer bytes = StandardCharsets.US_ASCII.encode(text);
        try {
            while (bytes.hasRemaining()) {
                user.socket().getChannel().write(bytes);
            }
        } catch (IOException e) {
            System.err.println("can't send: " + e.getMessage()); // the selector tells of its end
        }
    }

    @Override
    public void close() throws IOException {
        selector.close();
        listener.close();
    }

    public static void main(String[] args) throws IOException {
        new RoomServer(args[0], Integer.parseInt(args[1])).run();
    }
}
