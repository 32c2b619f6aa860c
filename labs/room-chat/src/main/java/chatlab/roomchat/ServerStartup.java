package chatlab.roomchat;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Starts a server as the command line says. */
final class ServerStartup {
    private ServerStartup() {}

    /** Runs a server until the main thread is interrupted; what prevents it is told in one line. */
    static void run(String... arguments) throws Exception {
        Arguments given = Arguments.of("room-chat server", arguments);
        try (RoomServer server = listen(given)) {
            System.out.println("Listening at " + given.host() + " port " + given.port());
            runUntilInterrupted(server);
        }
    }

    private static RoomServer listen(Arguments given) throws IOException {
        try {
            // Calls your public RoomServer(String host, int port) throws IOException: it must be there as it was.
            return new RoomServer(given.host(), given.port());
        } catch (IOException e) {
            throw given.told("can't listen at " + given.host() + " port " + given.port() + ": " + e.getMessage(), e);
        }
    }

    /** Runs the server in another thread: one that waits for clients can't be interrupted, one that waits for it can. */
    private static void runUntilInterrupted(RoomServer server) throws Exception {
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
