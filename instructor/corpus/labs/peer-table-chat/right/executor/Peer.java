package chatlab.peertablechat;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Blocking sockets: a thread of a pool for each connection. */
public final class Peer implements Closeable {
    private final String team;
    private final int port;
    private final PeerTable table;
    private final Terminal terminal;
    private final ServerSocket server;
    private final ExecutorService readers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    });

    public Peer(String team, int port, PeerTable table, Terminal terminal) throws IOException {
        this.team = team;
        this.port = port;
        this.table = table;
        this.terminal = terminal;
        this.server = new ServerSocket(port, 1000);
    }

    public void receive() throws IOException {
        try {
            while (true) {
                Socket socket = server.accept();
                readers.execute(() -> read(socket));
            }
        } catch (SocketException closed) {
            // The user leaves.
        }
    }

    private void read(Socket socket) {
        String text = "";
        try (socket) {
            InputStream in = socket.getInputStream();
            socket.setSoTimeout(100);
            byte[] buffer = new byte[1024];
            int length = 0;
            while (true) {
                try {
                    int more = in.read(buffer, length, buffer.length - length);
                    if (more <= 0) {
                        break;
                    }
                    length += more;
                    text = new String(buffer, 0, length, StandardCharsets.UTF_8);
                } catch (SocketTimeoutException quiet) {
                    show(text);
                    text = "";
                    length = 0;
                }
            }
        } catch (IOException e) {
            // It broke.
        }
        show(text);
    }

    private synchronized void show(String message) {
        String line = message.replaceAll("[\r\n]+$", "");
        if (line.isEmpty()) {
            return;
        }
        String[] parts = line.split(" ", 3);
        PeerAddress sender = PeerAddress.parse(parts[0]);
        if (parts.length == 3 && parts[2].equals("exit")) {
            table.remove(sender);
            terminal.show(line); // the whole line, too
            terminal.show(sender + " " + parts[1] + " disconnected");
        } else {
            terminal.show(line);
            if (sender != null) {
                table.add(sender);
            }
        }
    }

    void send(PeerAddress to, String text) throws IOException {
        try (Socket socket = new Socket(to.ip(), to.port())) {
            InetAddress own = socket.getLocalAddress();
            PrintStream out = new PrintStream(socket.getOutputStream(), false, StandardCharsets.UTF_8);
            out.printf("%s:%d %s %s", own.getHostAddress(), port, team, text);
            out.flush();
        }
    }

    void connect(PeerAddress to) throws IOException {
        table.add(to);
        send(to, "connected");
    }

    @Override
    public void close() throws IOException {
        server.close();
        readers.shutdownNow();
    }

    public static void main(String[] arguments) throws Exception {
        Startup.run(arguments);
    }
}
