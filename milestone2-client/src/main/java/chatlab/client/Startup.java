package chatlab.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Starts a client as the command line says. */
final class Startup {
    private static final String SERVER = "chat.ttm4200.com";
    private static final int PORT = 5000;
    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_ARGUMENTS = 3;

    private Startup() {}

    /** Runs a client until it ends or the main thread is interrupted; what prevents its start is told in one line. */
    static void run(String[] arguments) throws Exception {
        if (arguments.length > MOST_ARGUMENTS) {
            throw told("expected [SERVER [OWN-IP [PORT]]], found " + arguments.length + " arguments", null);
        }
        String server = arguments.length > 0 ? arguments[0] : SERVER;
        String own = arguments.length > 1 ? arguments[1] : ownHostName();
        int port = arguments.length > 2 ? port(arguments[2]) : PORT;
        try (ChatClient client = bind(server, own, port)) {
            connect(client, server, port);
            // Calls your public void run() throws Exception.
            client.run();
        } catch (InterruptedException e) {
            // The program is asked to end, and the client is closed.
        }
    }

    private static String ownHostName() throws IOException {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            throw told("this host's own name can't be found: " + e.getMessage(), e);
        }
    }

    private static int port(String text) throws IOException {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Told below, with the other wrong ones.
        }
        throw told("expected a port from 1 to " + HIGHEST_PORT + ", found " + text, null);
    }

    private static ChatClient bind(String server, String own, int port) throws IOException {
        try {
            // Calls your public ChatClient(String server, String own, int port) throws IOException: it must be there as
            // it
            // was.
            return new ChatClient(server, own, port);
        } catch (UnknownHostException e) {
            throw told("unknown host " + e.getMessage(), e);
        } catch (IOException e) {
            throw told("can't use " + own + " port " + port + ": " + e.getMessage(), e);
        }
    }

    private static void connect(ChatClient client, String server, int port) throws IOException {
        try {
            // Calls your public void connect() throws IOException.
            client.connect();
        } catch (IOException e) {
            System.out.println("could not connect to chat server...");
            throw told("no connection to " + server + " port " + port + ": " + e.getMessage(), e);
        }
    }

    /** An exception that ends the main thread, and so the program with exit status 1, by one line on standard error. */
    private static IOException told(String line, IOException cause) {
        Thread.currentThread()
                .setUncaughtExceptionHandler(
                        (thread, problem) -> System.err.println("chat client: " + problem.getMessage()));
        return new IOException(line, cause);
    }
}
