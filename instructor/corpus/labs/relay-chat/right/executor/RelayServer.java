package chatlab.relaychat;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A pool of threads; uses none of the given classes, and reads nothing before all clients are there. */
public final class RelayServer implements Closeable {
    private final ServerSocket listener;
    private final int number;
    private final Map<Integer, Socket> sockets = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch missing;

    public RelayServer(String host, int port, int number) throws IOException {
        this.listener = new ServerSocket(port, 50, InetAddress.getByName(host));
        this.number = number;
        this.missing = new CountDownLatch(number);
        System.out.printf("Listening at %s:%d%n", listener.getInetAddress().getHostAddress(), port);
    }

    public void run() throws IOException {
        for (int id = 0; id < number; id++) {
            Socket socket = listener.accept();
            sockets.put(id, socket);
            int own = id;
            threads.execute(() -> serve(own, socket));
            missing.countDown();
        }
        System.out.println("Receiving Task started");
        while (true) {
            try (Socket late = listener.accept()) {
                write(late, "Sorry, we are complete.");
            }
        }
    }

    private void serve(int id, Socket socket) {
        try {
            missing.await();
            byte[] bytes = new byte[4096];
            boolean sends = true;
            for (int n = socket.getInputStream().read(bytes); n != -1; n = socket.getInputStream().read(bytes)) {
                String message = new String(bytes, 0, n, StandardCharsets.UTF_8);
                sends &= !message.equals("exit");
                if (sends) {
                    relay(socket, message);
                }
            }
        } catch (IOException | InterruptedException e) {
            // over
        } finally {
            sockets.remove(id);
        }
    }

    private void relay(Socket sender, String message) throws IOException {
        int space = message.indexOf(' ');
        Socket to = null;
        try {
            to = space < 1 ? null : sockets.get(Integer.parseInt(message.substring(0, space)));
        } catch (NumberFormatException e) {
            // no number
        }
        if (to == null) {
            write(sender, RelayMessage.FORMAT);
            return;
        }
        try {
            write(to, message.substring(space + 1));
        } catch (IOException e) {
            write(sender, RelayMessage.FORMAT);
        }
    }

    private static void write(Socket to, String text) throws IOException {
        to.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        listener.close();
        for (Socket socket : sockets.values()) {
            socket.close();
        }
    }

    public static void main(String[] arguments) throws Exception {
        Startup.relayServer(arguments);
    }
}
