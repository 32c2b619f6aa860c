package chatlab.roomchat;

import java.io.IOException;
import java.net.UnknownHostException;

/** Starts a client as the command line says. */
final class ClientStartup {
    private ClientStartup() {}

    /** Runs a client until it ends or the main thread is interrupted; what prevents its start is told in one line. */
    static void run(String... arguments) throws Exception {
        Arguments given = Arguments.of("room-chat client", arguments);
        Terminal terminal = new Terminal(System.in, System.out);
        String nickname = terminal.askNickname();
        if (nickname == null) {
            return; // the keyboard's input has ended
        }
        try (RoomClient client = connect(given, nickname, terminal)) {
            // Calls your public void run() throws Exception.
            client.run();
        } catch (InterruptedException e) {
            // The program is asked to end, and the client is closed.
        }
    }

    private static RoomClient connect(Arguments given, String nickname, Terminal terminal) throws IOException {
        try {
            // Calls your RoomClient(String nickname, Terminal terminal, String server, int port) throws IOException: it
            // must be there as it was.
            return new RoomClient(nickname, terminal, given.host(), given.port());
        } catch (UnknownHostException e) {
            throw given.told("unknown host " + given.host(), e);
        } catch (IOException e) {
            throw given.told("no connection to " + given.host() + " port " + given.port() + ": " + e.getMessage(), e);
        }
    }
}
