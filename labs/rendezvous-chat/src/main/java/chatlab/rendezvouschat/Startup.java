package chatlab.rendezvouschat;

import java.io.Closeable;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Starts a server or a client as the command line says; what prevents it is told in one line. */
final class Startup {
    private static final String HOST = "localhost";
    private static final int PORT = 9999;
    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_ARGUMENTS = 2;

    private Startup() {}

    /** Runs a server until the main thread is interrupted. */
    static void server(String[] arguments) throws Exception {
        tellProblemsOf("server");
        String host = host(arguments, "IP");
        int port = port(arguments);
        try (RendezvousServer server = bind(host, port)) {
            runUntilInterrupted(server);
        }
    }

    /** Runs a client until it ends, the main thread is interrupted, or the program is asked to end. */
    static void client(String[] arguments) throws Exception {
        tellProblemsOf("client");
        try (RendezvousClient client = make(host(arguments, "SERVER"), port(arguments))) {
            Thread ending = new Thread(() -> close(client), "ending");
            Runtime.getRuntime().addShutdownHook(ending);
            try {
                // Calls your public void run() throws Exception.
                client.run();
            } finally {
                forget(ending);
            }
        } catch (Exception e) {
            if (!(e instanceof InterruptedException)) { // else the program is asked to end, and the client is closed
                throw e;
            }
        }
    }

    private static String host(String[] arguments, String name) throws IOException {
        if (arguments.length > MOST_ARGUMENTS) {
            throw new IOException("expected [" + name + " [PORT]], found " + arguments.length + " arguments");
        }
        return arguments.length > 0 ? arguments[0] : HOST;
    }

    private static int port(String[] arguments) throws IOException {
        if (arguments.length < MOST_ARGUMENTS) {
            return PORT;
        }
        String text = arguments[1];
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

    private static RendezvousServer bind(String host, int port) throws IOException {
        try {
            // Calls your public RendezvousServer(String host, int port) throws IOException: it must be there as it was.
            return new RendezvousServer(host, port);
        } catch (UnknownHostException e) {
            throw new IOException("unknown host " + host, e);
        } catch (IOException e) {
            throw new IOException("can't use " + host + " port " + port + ": " + e.getMessage(), e);
        }
    }

    private static RendezvousClient make(String host, int port) throws IOException {
        try {
            // Calls your public RendezvousClient(String host, int port) throws IOException: it must be there as it was.
            return new RendezvousClient(host, port);
        } catch (UnknownHostException e) {
            throw new IOException("unknown host " + host, e);
        }
    }

    /** Runs the server in another thread: one that waits for datagrams can't be interrupted, one that waits for it can. */
    private static void runUntilInterrupted(RendezvousServer server) throws Exception {
        FutureTask<Void> running = new FutureTask<>(() -> {
            // Calls your public void run() throws IOException.
            server.run();
            return null;
        });
        new Thread(running, "datagrams").start();
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

    private static void close(Closeable client) {
        try {
            client.close();
        } catch (IOException e) {
            // The program ends anyway.
        }
    }

    private static void forget(Thread ending) {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException e) {
            // It is at work already.
        }
    }

    /** An IOException that ends the main thread, and so the program with exit status 1, is one line on standard error. */
    private static void tellProblemsOf(String program) {
        Thread.UncaughtExceptionHandler usual = Thread.currentThread().getUncaughtExceptionHandler();
        Thread.currentThread().setUncaughtExceptionHandler((thread, problem) -> {
            if (problem instanceof IOException) {
                System.err.println("rendezvous-chat " + program + ": " + problem.getMessage());
            } else {
                usual.uncaughtException(thread, problem);
            }
        });
    }
}
