package chatlab.roomchat;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A chat server with rooms: asks each user for a nickname, and passes on what is said to all in the same room. */
public final class RoomServer implements Closeable {
    /** How many bytes to send or read at most at a time. */
    private static final int BUFFER = 1024;

    /** How long a user may take to give a nickname, in milliseconds. */
    private static final int TIME_FOR_NICKNAME = 60_000;

    private final ServerSocket listener;
    private final Rooms rooms = new Rooms();
    private final Commands commands = new Commands(rooms);

    /**
     * Makes a server that listens. {@link ServerStartup} calls this constructor: keep its parameters.
     *
     * @param host the name or the IP address that the server listens at
     */
    public RoomServer(String host, int port) throws IOException {
        listener = new ServerSocket();

        // Without this the port could not be used again for a while after the server has ended.
        listener.setReuseAddress(true);

        // fill in 1: bind the server socket to the address that belongs to the host and the port
        listener.bind(new InetSocketAddress(host, port));
    }

    // tag::run[]
    /** Lets clients in, each with a thread of its own, until the server is closed. */
    public void run() throws IOException {
        while (!listener.isClosed()) {
            // fill in 2: wait for the next client; what you get is the socket that talks to it
            Socket socket = listener.accept();

            User user = new User(socket);
            new Thread(() -> serve(user)).start();
        }
    }
    // end::run[]

    // tag::serve[]
    /** Serves a user from the question for the nickname to the end of the connection. */
    private void serve(User user) {
        try {
            System.out.println("Connected with " + user.address());
            send(user, "NICK");
            user.setNickname(receiveNickname(user));
            rooms.enter(user);
            System.out.println("Nickname is " + user.nickname());
            welcome(user);
            receiveMessages(user);
        } catch (RefusedException e) {
            send(user, e.getMessage());
        } catch (IOException e) {
            // The connection broke. For everybody else this user has left, as if they had closed it.
        } finally {
            user.close();
            Room room = rooms.leave(user);
            if (room != null) {
                broadcast(room, user.nickname() + " left!");
            }
        }
    }
    // end::serve[]

    /** Sends a text to one user, in pieces that a client can read at once. */
    private void send(User user, String text) {
        try {
            Thread.sleep(20);
            OutputStream out = user.socket().getOutputStream();
            for (byte[] piece : Ascii.pieces(text, BUFFER)) {
                // fill in 3: send the bytes of this piece to the user
                out.write(piece);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // This user is gone. The thread that serves them finds out too, and takes them out of their room.
        }
    }

    /** Waits for the nickname: the first bytes that a client sends. */
    private String receiveNickname(User user) throws IOException {
        InputStream in = user.socket().getInputStream();
        byte[] buffer = new byte[BUFFER];
        user.socket().setSoTimeout(TIME_FOR_NICKNAME);

        // fill in 4: wait for the bytes of the nickname and read them into the buffer; how many came?
        int length = in.read(buffer);

        if (length < 0) {
            throw new EOFException("the client left before it gave a nickname");
        }
        user.socket().setSoTimeout(0);
        return Ascii.decode(buffer, length);
    }

    /** Sends a text to all who are in a room. */
    private void broadcast(Room room, String text) {
        // fill in 5: send the text to each member of the room
        for (User member : room.members()) {
            send(member, text);
        }
    }

    /** Tells everybody in the lobby, the newcomer too, who has come; then tells the newcomer alone that they are in. */
    private void welcome(User user) {
        // fill in 6: first everybody in the lobby gets "alice joined!", then the user alone gets "Connected to server!"
        broadcast(rooms.lobby(), user.nickname() + " joined!");
        send(user, "Connected to server!");
    }

    /** Takes what a user sends, until they leave. */
    private void receiveMessages(User user) throws IOException {
        InputStream in = user.socket().getInputStream();
        byte[] buffer = new byte[BUFFER];
        while (true) {
            // fill in 7: wait for the next message of this user and read it into the buffer; how many bytes came?
            int length = in.read(buffer);

            if (length < 0) {
                return;
            }
            for (String message : Command.parts(user, Ascii.decode(buffer, length))) {
                take(user, message);
            }
        }
    }

    /** Does what a message says, where it is a command; every other message is passed on. */
    private void take(User user, String message) {
        Command.Line command = Command.parse(user, message);
        if (command == null) {
            say(user, message);
            return;
        }
        for (Notice notice : commands.run(user, command)) {
            notice.to().forEach(other -> send(other, notice.text()));
        }
    }

    /** Passes a message on to all who are in the same room, the sender too, unless the sender can't write there. */
    private void say(User user, String message) {
        Room room = rooms.roomOf(user);

        // fill in 8: may this user write in the room? A visitor who is muted may not; everybody else may
        boolean mayWrite = room.role(user) != Role.VISITOR || !room.isMuted(user);

        if (mayWrite) {
            room.log(message);
            broadcast(room, message);
        } else {
            send(user, "You are muted in " + room.name() + ": nobody has got this.");
        }
    }

    /** Stops listening and closes all connections. */
    @Override
    public void close() throws IOException {
        listener.close();
        rooms.users().forEach(User::close);
    }

    /** Starts a server: {@code [IP [PORT]]}, by default localhost and port 55555. */
    public static void main(String[] arguments) throws Exception {
        ServerStartup.run(arguments);
    }
}
