package chatlab.server;

import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

/** From scratch in one class: a thread for each client, two lists side by side, one lock. */
public class ChatServer implements Closeable {
    private final ServerSocket serverSocket;
    private final List<Socket> sockets = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    public ChatServer(String host, int port) throws IOException {
        serverSocket = new ServerSocket(port, 5, InetAddress.getByName(host));
        System.out.println("Waiting for connection...");
    }

    public void run() throws IOException {
        while (true) {
            final Socket socket = serverSocket.accept();
            new Thread() {
                @Override
                public void run() {
                    talk(socket);
                }
            }.start();
        }
    }

    private void talk(Socket socket) {
        String name = null;
        try {
            byte[] buf = new byte[1024];
            int n = socket.getInputStream().read(buf);
            if (n > 0) {
                name = new String(buf, 0, n, StandardCharsets.UTF_8);
                System.out.println(name + " with IP address:" + socket.getInetAddress().getHostAddress()
                        + ", has connected");
                System.out.println();
                synchronized (this) {
                    sockets.add(socket);
                    names.add(name);
                    sendList();
                }
                while ((n = socket.getInputStream().read(buf)) != -1) {
                    String msg = name + ": " + new String(buf, 0, n, StandardCharsets.UTF_8) + " ";
                    synchronized (this) {
                        for (Socket s : sockets) {
                            if (s != socket) {
                                send(s, msg);
                            }
                        }
                    }
                }
            }
        } catch (IOException e) {
            System.out.println(name + " is gone: " + e);
        }
        synchronized (this) {
            int i = sockets.indexOf(socket);
            if (i >= 0) {
                sockets.remove(i);
                names.remove(i);
                sendList();
            }
        }
        try {
            socket.close();
        } catch (IOException e) {
            System.out.println(e);
        }
    }

    private void sendList() {
        StringBuilder json = new StringBuilder("!{");
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                json.append(", ");
            }
            json.append('"').append(names.get(i).replace("\\", "\\\\").replace("\"", "\\\"")).append("\": \"");
            json.append(sockets.get(i).getInetAddress().getHostAddress()).append('"');
        }
        json.append("}");
        for (Socket s : sockets) {
            send(s, json.toString());
        }
    }

    private void send(Socket s, String text) {
        try {
            s.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            System.out.println("can't write: " + e);
        }
    }

    @Override
    public void close() throws IOException {
        serverSocket.close();
    }

    public static void main(String[] args) throws Exception {
        new ChatServer(args[0], Integer.parseInt(args[1])).run();
    }
}
