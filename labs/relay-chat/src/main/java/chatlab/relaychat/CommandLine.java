package chatlab.relaychat;

import java.io.Closeable;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The arguments of a program, and its run: what prevents it, or ends it too early, is told in one line. */
final class CommandLine {
    private static final int HIGHEST_PORT = 65_535;

    private final String[] arguments;

    private CommandLine(String[] arguments) {
        this.arguments = arguments;
    }

    /** What a program does with its arguments. */
    interface Program {
        void run(CommandLine line) throws Exception;
    }

    /** What makes a program's sockets. */
    interface Opening<T extends Closeable> {
        T open() throws IOException;
    }

    /** What a program does then. */
    interface Work {
        void run() throws Exception;
    }

    /**
     * Runs a program until it ends or the main thread is interrupted.
     *
     * @param name what the program is called in messages
     * @param usage its arguments: {@code SERVER [PORT]}; those in brackets can be left out
     */
    static void run(String name, String usage, String[] arguments, Program program) throws Exception {
        try {
            checkCount(usage, arguments.length);
            program.run(new CommandLine(arguments));
        } catch (InterruptedException e) {
            // The program is asked to end, and its sockets are closed.
        } catch (IOException e) {
            Thread.currentThread()
                    .setUncaughtExceptionHandler((thread, problem) ->
                            System.err.println("relay-chat " + name + ": " + problem.getMessage()));
            throw e;
        }
    }

    private static void checkCount(String usage, int count) throws IOException {
        int most = usage.split(" ").length;
        String needed = usage.contains("[") ? usage.substring(0, usage.indexOf('[')) : usage;
        int least = needed.isBlank() ? 0 : needed.split(" ").length;
        if (count < least || count > most) {
            throw new IOException("expected " + usage + ", found " + count + (count == 1 ? " argument" : " arguments"));
        }
    }

    /** An argument, counted from 0, or else this text. */
    String text(int index, String otherwise) {
        return index < arguments.length ? arguments[index] : otherwise;
    }

    /** The same for a file; throws IOException when no file can have that name. */
    Path path(int index, String otherwise) throws IOException {
        try {
            return Path.of(text(index, otherwise));
        } catch (InvalidPathException e) {
            throw new IOException("expected the name of a file, found " + arguments[index], e);
        }
    }

    /** The same for a port; throws IOException when it is none. */
    int port(int index, int otherwise) throws IOException {
        return number(index, otherwise, "a port", HIGHEST_PORT);
    }

    /** The same for a number from 1 to {@code most}; {@code what} says in messages what it is. */
    int number(int index, int otherwise, String what, int most) throws IOException {
        try {
            int number = index < arguments.length ? Integer.parseInt(arguments[index]) : otherwise;
            if (number > 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, with the other wrong ones.
        }
        throw new IOException("expected " + what + " from 1 to " + most + ", found " + arguments[index]);
    }

    /** Makes a program's sockets; when that fails, the message names what can't be done: {@code listen at alpha port 5}. */
    static <T extends Closeable> T open(String what, String host, int port, Opening<T> opening) throws IOException {
        try {
            return opening.open();
        } catch (UnknownHostException e) {
            throw new IOException("can't %s %s port %d: unknown host".formatted(what, host, port), e);
        } catch (IOException e) {
            throw new IOException("can't %s %s port %d: %s".formatted(what, host, port, e.getMessage()), e);
        }
    }

    /** The same as {@link #untilInterrupted(Work)}, with these words before the message of what goes wrong. */
    static void untilInterrupted(String words, Work work) throws Exception {
        try {
            untilInterrupted(work);
        } catch (IOException e) {
            throw new IOException(words + ": " + e.getMessage(), e);
        }
    }

    /** Works in another thread: one that waits for the network can't be interrupted, one that waits for it can. */
    static void untilInterrupted(Work work) throws Exception {
        FutureTask<Void> running = new FutureTask<>(() -> {
            work.run();
            return null;
        });
        Thread thread = new Thread(running, "work");
        thread.setDaemon(true);
        thread.start();
        try {
            running.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error unfilledHole) {
                throw unfilledHole;
            }
            throw (Exception) e.getCause();
        }
    }
}
