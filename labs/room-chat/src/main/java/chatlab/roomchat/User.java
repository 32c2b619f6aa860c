package chatlab.roomchat;

import java.io.IOException;
import java.net.Socket;

/** A user who is connected to the server. */
final class User implements AutoCloseable {
    private final Socket socket;
    private String nickname = "";

    User(Socket socket) {
        this.socket = socket;
    }

    Socket socket() {
        return socket;
    }

    /** The user's nickname; empty as long as there is none. */
    String nickname() {
        return nickname;
    }

    void setNickname(String nickname) {
        this.nickname = nickname;
    }

    /** Where the user's program is, as Python writes a pair: {@code ('127.0.0.1', 51234)}. */
    String address() {
        return "('" + socket.getInetAddress().getHostAddress() + "', " + socket.getPort() + ")";
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // A connection that is broken already needs no closing.
        }
    }
}
