// Tries to tell somebody elsewhere what it found.
// Says: contained: nothing
package chatlab.server;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;

public final class ChatServer implements Closeable {
    public ChatServer(String host, int port) throws IOException {}

    public void run() {}

    @Override
    public void close() {}

    public static void main(String[] arguments) throws Exception {
        StringBuilder reached = new StringBuilder();
        NetworkInterface.networkInterfaces()
                .filter(found -> !found.getName().equals("lo"))
                .forEach(found -> reached.append(' ').append(found.getName()));
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("192.0.2.1", 80), 1000);
            reached.append(" 192.0.2.1");
        } catch (IOException contained) {
            reached.append(contained.getMessage().contains("unreachable") ? "" : " a route");
        }
        System.err.println("contained: " + (reached.length() == 0 ? "nothing" : "not" + reached));
    }
}
