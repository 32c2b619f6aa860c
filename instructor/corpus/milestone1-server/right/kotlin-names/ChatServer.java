package chatlab.server;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.function.Consumer;

/** As somebody writes who comes from Kotlin: val and var, fun and it, backticks left out. */
public class ChatServer implements Closeable {
    private final ServerSocket lateinitServer;
    private final LinkedHashMap<Socket, String> mutableMapOfClients = new LinkedHashMap<>();

    public ChatServer(String hostName, int portNumber) throws IOException {
        final var valAddress = InetAddress.getByName(hostName);
        lateinitServer = new ServerSocket(portNumber, 5, valAddress);
        println("Waiting for connection...");
    }

    static <T> T also(T it, Consumer<T> block) {
        block.accept(it);
        return it;
    }

    static void println(Object message) {
        System.out.println(message);
    }

    static Thread thread(Runnable block) {
        return also(new Thread(block), Thread::start);
    }

    static byte[] encodeToByteArray(String it) {
        return it.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    static String decodeToString(byte[] it, int endIndex) {
        return new String(it, 0, endIndex, java.nio.charset.StandardCharsets.UTF_8);
    }

    public void run() throws IOException {
        while (true) {
            also(lateinitServer.accept(), it -> thread(() -> handleClient(it)));
        }
    }

    private void handleClient(Socket it) {
        final var valBuffer = new byte[1024];
        try {
            var varLength = it.getInputStream().read(valBuffer);
            if (varLength <= 0) {
                return;
            }
            final var valName = decodeToString(valBuffer, varLength);
            println(valName + " with IP address:" + it.getInetAddress().getHostAddress() + ", has connected\n");
            synchronized (this) {
                mutableMapOfClients.put(it, valName);
                broadcastList();
            }
            while ((varLength = it.getInputStream().read(valBuffer)) > 0) {
                broadcast(it, valName + ": " + decodeToString(valBuffer, varLength) + " ");
            }
        } catch (IOException ignored) {
            println("ignored " + ignored);
        }
        synchronized (this) {
            if (mutableMapOfClients.containsKey(it)) {
                mutableMapOfClients.remove(it);
                broadcastList();
            }
        }
    }

    private synchronized void broadcast(Socket sender, String message) {
        mutableMapOfClients.keySet().stream().filter(it -> it != sender).forEach(it -> {
            try {
                it.getOutputStream().write(encodeToByteArray(message));
            } catch (IOException ignored) {
                println("ignored " + ignored);
            }
        });
    }

    private void broadcastList() {
        final var valList = new StringBuilder();
        mutableMapOfClients.forEach((it, name) -> valList.append(valList.isEmpty() ? "" : ", ")
                .append("\"$name\": \"$ip\"".replace("$name", name).replace("$ip", it.getInetAddress().getHostAddress())));
        broadcast(null, "!{" + valList + "}");
    }

    @Override
    public void close() throws IOException {
        lateinitServer.close();
    }

    public static void main(String... args) throws IOException {
        new ChatServer(args[0], Integer.parseInt(args[1])).run();
    }
}
