package chatlab.server;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.locks.ReentrantLock;

/** With the given code, but a virtual thread for each client where Java has them, and a lock instead of synchronized. */
public final class ChatServer implements Closeable {
    private final java.net.ServerSocket listener = new java.net.ServerSocket();
    private final Clients clients = new Clients();
    private final ReentrantLock lock = new ReentrantLock();

    public ChatServer(String host, int port) throws IOException {
        listener.setReuseAddress(true);
        listener.bind(new InetSocketAddress(host, port), 5);
        System.out.println("Waiting for connection...");
    }

    /** Thread.startVirtualThread where there is such a method: from Java 21 on. */
    private static void start(Runnable work) {
        try {
            Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, work);
        } catch (ReflectiveOperationException | UnsupportedOperationException tooOld) {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            thread.start();
        }
    }

    public void run() throws IOException {
        while (!listener.isClosed()) {
            Socket socket = listener.accept();
            start(() -> serve(new Client(socket)));
        }
    }

    private void serve(Client client) {
        byte[] buffer = new byte[1024];
        try (client) {
            InputStream in = client.socket().getInputStream();
            int length = in.read(buffer);
            if (length < 0) {
                return;
            }
            client.setName(client.decode(buffer, length));
            System.out.println(client.name() + " with IP address:" + client.ip() + ", has connected\n");
            clients.add(client);
            tellAll();
            while ((length = in.read(buffer)) != -1) {
                String text = client.name() + ": " + client.decode(buffer, length) + " ";
                clients.all().stream().filter(other -> !other.equals(client)).forEach(other -> send(other, text));
            }
        } catch (NameRefusedException e) {
            send(client, e.getMessage());
        } catch (IOException e) {
            System.err.println(client.name() + ": " + e.getMessage());
        } finally {
            if (clients.remove(client)) {
                tellAll();
            }
        }
    }

    private void tellAll() {
        lock.lock();
        try {
            clients.all().forEach(client -> send(client, "!" + clients.toJson()));
        } finally {
            lock.unlock();
        }
    }

    private static void send(Client client, String text) {
        try {
            client.socket().getOutputStream().write(text.getBytes("UTF-8"));
        } catch (IOException e) {
            System.err.println(client.name() + " can't be written to");
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        clients.all().forEach(Client::close);
    }

    public static void main(String[] arguments) throws Exception {
        Startup.run(arguments);
    }
}
