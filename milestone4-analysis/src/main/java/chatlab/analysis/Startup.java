package chatlab.analysis;

import chatlab.analysis.headers.IpAddresses;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Starts TraceQuestions as the command line says. */
final class Startup {
    private Startup() {}

    /** Reads the capture and has the questions answered; what prevents it is told in one line. */
    static void run(String[] arguments) throws IOException {
        Trace trace;
        try {
            trace = read(arguments);
        } catch (IOException e) {
            Thread.currentThread()
                    .setUncaughtExceptionHandler(
                            (thread, problem) -> System.err.println("TraceQuestions: " + problem.getMessage()));
            throw e;
        }
        // Calls your public TraceQuestions(Trace trace) and public void answer(): they must be there as they were.
        new TraceQuestions(trace).answer();
    }

    private static Trace read(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IOException("expected CAPTURE CLIENT SERVER, found " + arguments.length + " arguments");
        }
        Trace trace = Trace.read(path(arguments[0]), address("CLIENT", arguments[1]), address("SERVER", arguments[2]));
        if (trace.segments().isEmpty()) {
            throw new IOException(
                    "%s holds no TCP segment between %s and %s".formatted(arguments[0], arguments[1], arguments[2]));
        }
        return trace;
    }

    private static Path path(String text) throws IOException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IOException("CAPTURE: expected a path, found " + text, e);
        }
    }

    private static InetAddress address(String name, String text) throws IOException {
        return IpAddresses.parse(text)
                .orElseThrow(() -> new IOException(name + ": expected an IP address, found " + text));
    }
}
