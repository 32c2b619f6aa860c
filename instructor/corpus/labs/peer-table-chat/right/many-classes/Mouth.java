package chatlab.peertablechat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says something to others. */
final class Mouth {
    private final String team;
    private final int port;

    Mouth(String team, int port) {
        this.team = team;
        this.port = port;
    }

    void say(PeerAddress to, String text) throws IOException {
        Socket socket = new Socket(to.ip(), to.port());
        try (BufferedWriter writer =
                new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8))) {
            writer.write(socket.getLocalAddress().getHostAddress());
            writer.write(":" + port + " ");
            writer.write(team);
            writer.write(" ");
            writer.write(text);
        }
    }
}
