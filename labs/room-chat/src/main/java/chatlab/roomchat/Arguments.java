package chatlab.roomchat;

import java.io.IOException;

/**
 * What a program was given on its command line: {@code [HOST [PORT]]}.
 *
 * @param program what the program is called in messages: {@code room-chat server}
 * @param host a name or an IP address
 * @param port from 1 to 65535
 */
record Arguments(String program, String host, int port) {
    private static final String HOST = "localhost";
    private static final int PORT = 55_555;
    private static final int HIGHEST_PORT = 65_535;

    /** Reads them; what is left out is {@code localhost} and 55555. Throws an exception {@link #told as a line}. */
    static Arguments of(String program, String... arguments) throws IOException {
        if (arguments.length > 2) {
            throw told(program, "expected [HOST [PORT]], found " + arguments.length + " arguments", null);
        }
        String host = arguments.length > 0 ? arguments[0] : HOST;
        return new Arguments(program, host, arguments.length > 1 ? port(program, arguments[1]) : PORT);
    }

    private static int port(String program, String text) throws IOException {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Told below, with the other wrong ones.
        }
        throw told(program, "expected a port from 1 to " + HIGHEST_PORT + ", found " + text, null);
    }

    /** An exception that ends the main thread, and so the program with exit status 1, by one line on standard error. */
    IOException told(String line, IOException cause) {
        return told(program, line, cause);
    }

    private static IOException told(String program, String line, IOException cause) {
        Thread.currentThread()
                .setUncaughtExceptionHandler(
                        (thread, problem) -> System.err.println(program + ": " + problem.getMessage()));
        return new IOException(line, cause);
    }
}
