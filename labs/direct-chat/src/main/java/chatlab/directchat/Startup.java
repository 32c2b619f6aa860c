package chatlab.directchat;

import java.io.IOException;
import java.net.UnknownHostException;

/** Starts a program as the command line says. */
final class Startup {
    private static final int HIGHEST_PORT = 65_535;

    private final String[] arguments;

    private Startup(String[] arguments) {
        this.arguments = arguments;
    }

    /** What a program does with its arguments. */
    interface Program {
        void run(Startup startup) throws Exception;
    }

    /** What may fail because of an address: binding a socket, or connecting it. */
    interface Attempt<T> {
        T get() throws IOException;
    }

    /**
     * Runs a program until it ends or the main thread is interrupted; what prevents it is told in one line.
     *
     * @param name what the program is called in that line
     * @param usage its arguments, those in brackets are optional: {@code [HOST [PORT]]}
     */
    static void run(String name, String usage, String[] arguments, Program program) throws Exception {
        try {
            checkCount(usage, arguments);
            program.run(new Startup(arguments));
        } catch (InterruptedException e) {
            // The program is asked to end, and has closed its sockets.
        } catch (IOException e) {
            Thread.currentThread()
                    .setUncaughtExceptionHandler(
                            (thread, problem) -> System.err.println(name + ": " + problem.getMessage()));
            throw e;
        }
    }

    private static void checkCount(String usage, String... arguments) throws IOException {
        String required = usage.replaceFirst(" ?\\[.*", "");
        int least = required.isEmpty() ? 0 : required.split(" ").length;
        int most = usage.split(" ").length;
        if (arguments.length < least || arguments.length > most) {
            throw new IOException("expected " + usage + ", found " + arguments.length + " arguments");
        }
    }

    /** An argument, counted from 0, or else this one. */
    String text(int index, String otherwise) {
        return index < arguments.length ? arguments[index] : otherwise;
    }

    /**
     * The same for a port.
     *
     * @throws IOException when it isn't one
     */
    int port(int index, int otherwise) throws IOException {
        return index < arguments.length ? port(arguments[index]) : otherwise;
    }

    /**
     * A port number from text.
     *
     * @throws IOException when it isn't one
     */
    static int port(String text) throws IOException {
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

    /** Binds a socket to a port; when that fails, the exception names the port. */
    static <T> T bind(int port, Attempt<T> attempt) throws IOException {
        try {
            return attempt.get();
        } catch (IOException e) {
            throw new IOException("can't use port " + port + ": " + e.getMessage(), e);
        }
    }

    /** Reaches for a host; when that fails, the exception names the host and the port. */
    static <T> T reach(String host, int port, Attempt<T> attempt) throws IOException {
        try {
            return attempt.get();
        } catch (UnknownHostException e) {
            throw new IOException("unknown host " + host, e);
        } catch (IOException e) {
            throw new IOException("no connection to " + host + " port " + port + ": " + e.getMessage(), e);
        }
    }
}
