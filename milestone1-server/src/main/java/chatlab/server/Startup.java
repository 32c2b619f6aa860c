package chatlab.server;

import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Starts a server as the command line says. */
final class Startup {
    private static final int PORT = 5000;
    private static final int HIGHEST_PORT = 65_535;

    private Startup() {}

    /** Runs a server until the main thread is interrupted; what prevents it is told in one line. */
    static void run(String[] arguments) throws Exception {
        try {
            String host = arguments.length > 0
                    ? arguments[0]
                    : InetAddress.getLocalHost().getHostName();
            int port = arguments.length > 1 ? port(arguments[1]) : PORT;
            start(host, port);
        } catch (IOException e) {
            Thread.currentThread()
                    .setUncaughtExceptionHandler(
                            (thread, problem) -> System.err.println("chat server: " + problem.getMessage()));
            throw e;
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
        throw new IOException("expected a port from 1 to " + HIGHEST_PORT + ", found " + text);
    }

    private static void start(String host, int port) throws Exception {
        try (ChatServer server = listen(host, port)) {
            runUntilInterrupted(server);
        }
    }

    private static ChatServer listen(String host, int port) throws IOException {
        try {
            // Calls your public ChatServer(String host, int port) throws IOException: it must be there as it was.
            return new ChatServer(host, port);
        } catch (IOException e) {
            throw new IOException("can't listen at " + host + " port " + port + ": " + e.getMessage(), e);
        }
    }

    /** Runs the server in another thread: one that waits for clients can't be interrupted, one that waits for it can. */
    private static void runUntilInterrupted(ChatServer server) throws Exception {
        FutureTask<Void> running = new FutureTask<>(() -> {
            // Calls your public void run() throws IOException.
            server.run();
            return null;
        });
        new Thread(running, "accept").start();
        try {
            running.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error unfilledHole) {
                throw unfilledHole;
            }
            throw (Exception) e.getCause();
        } catch (InterruptedException e) {
            // The program is asked to end: the caller closes the server.
        }
    }
}
