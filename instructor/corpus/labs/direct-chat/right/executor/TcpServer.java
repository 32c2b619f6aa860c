package chatlab.directchat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A pool of threads, and writers for characters. */
public final class TcpServer {
    private static final Map<Socket, BufferedWriter> CLIENTS = new ConcurrentHashMap<>();

    public static void main(String[] args) throws IOException {
        ExecutorService pool = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        });
        ServerSocket server = new ServerSocket(args.length > 0 ? Integer.parseInt(args[0]) : 3339);
        pool.execute(() -> {
            while (true) {
                try {
                    Socket socket = server.accept();
                    pool.execute(() -> serve(socket));
                } catch (IOException closed) {
                    return;
                }
            }
        });
        Scanner keyboard = new Scanner(System.in, StandardCharsets.UTF_8);
        while (keyboard.hasNextLine()) {
            String line = keyboard.nextLine();
            CLIENTS.forEach((socket, out) -> write(socket, out, line));
        }
        server.close();
    }

    private static void write(Socket socket, BufferedWriter out, String line) {
        try {
            out.write(line);
            out.flush();
        } catch (IOException e) {
            CLIENTS.remove(socket);
        }
    }

    private static void serve(Socket socket) {
        try (socket) {
            CLIENTS.put(
                    socket,
                    new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8)));
            System.out.println("Connected");
            byte[] buffer = new byte[200];
            for (int n = socket.getInputStream().read(buffer); n > 0; n = socket.getInputStream().read(buffer)) {
                System.out.printf("Received message : %s%n", new String(buffer, 0, n, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // This client is gone.
        } finally {
            CLIENTS.remove(socket);
        }
    }
}
