package chatlab.relaychat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts each of the programs as the command line says. */
final class Startup {
    private static final int CHAT_PORT = 65_432;
    private static final int FILE_PORT = 12_345;
    private static final int CLIENTS = 3;
    private static final int MOST_CLIENTS = 10_000;

    private Startup() {}

    static void peer1(String... arguments) throws Exception {
        CommandLine.run("peer1", "[IP [PORT [HISTORY-FILE]]]", arguments, line -> {
            String host = line.text(0, OwnHost.name());
            int port = line.port(1, CHAT_PORT);
            History history = new History(line.path(2, "history-peer1.txt"));
            history.show();
            // Calls your public Peer1(String host, int port) throws IOException: it must be there as it was,
            // and your public void run(History history) throws Exception.
            try (Peer1 peer = CommandLine.open("listen at", host, port, () -> new Peer1(host, port))) {
                CommandLine.untilInterrupted(() -> peer.run(history));
            }
        });
    }

    static void peer2(String... arguments) throws Exception {
        CommandLine.run("peer2", "SERVER [PORT [HISTORY-FILE]]", arguments, line -> {
            String server = line.text(0, "");
            int port = line.port(1, CHAT_PORT);
            History history = new History(line.path(2, "history-peer2.txt"));
            history.show();
            // Calls your public Peer2(String server, int port) throws IOException: it must be there as it was,
            // and your public void run(History history) throws Exception.
            try (Peer2 peer = CommandLine.open("connect to", server, port, () -> new Peer2(server, port))) {
                CommandLine.untilInterrupted(() -> peer.run(history));
            }
        });
    }

    static void relayServer(String... arguments) throws Exception {
        CommandLine.run("server", "[IP [PORT [CLIENTS]]]", arguments, line -> {
            String host = line.text(0, OwnHost.name());
            int port = line.port(1, CHAT_PORT);
            int clients = line.number(2, CLIENTS, "a number of clients", MOST_CLIENTS);
            // Calls your public RelayServer(String host, int port, int number) throws IOException: it must be there
            // as it was, and your public void run() throws IOException.
            try (RelayServer server =
                    CommandLine.open("listen at", host, port, () -> new RelayServer(host, port, clients))) {
                CommandLine.untilInterrupted(server::run);
            }
        });
    }

    static void relayClient(String... arguments) throws Exception {
        CommandLine.run("client", "SERVER [PORT]", arguments, line -> {
            String server = line.text(0, "");
            int port = line.port(1, CHAT_PORT);
            // Calls your public RelayClient(String server, int port) throws IOException: it must be there as it was,
            // and your public void run() throws Exception.
            try (RelayClient client =
                    CommandLine.open("connect to", server, port, () -> new RelayClient(server, port))) {
                CommandLine.untilInterrupted(client::run);
            }
        });
    }

    static void fileReceiver(String... arguments) throws Exception {
        CommandLine.run("receive", "FILE [IP [PORT]]", arguments, line -> {
            Path file = line.path(0, "").toAbsolutePath();
            String host = line.text(1, OwnHost.name());
            int port = line.port(2, FILE_PORT);
            PartFile.check(file);
            // Calls your public FileReceiver(String host, int port) throws IOException: it must be there as it was,
            // and your public void receive(Path file) throws IOException.
            try (FileReceiver receiver =
                    CommandLine.open("listen at", host, port, () -> new FileReceiver(host, port))) {
                CommandLine.untilInterrupted("no file received", () -> receiver.receive(file));
            }
        });
    }

    static void fileSender(String... arguments) throws Exception {
        CommandLine.run("send", "FILE [HOST [PORT]]", arguments, line -> {
            Path file = line.path(0, "");
            String host = line.text(1, OwnHost.name());
            int port = line.port(2, FILE_PORT);
            checkReadable(file);
            // Calls your public FileSender(String host, int port) throws IOException: it must be there as it was,
            // and your public void send(Path file) throws IOException.
            try (FileSender sender = CommandLine.open("connect to", host, port, () -> new FileSender(host, port))) {
                CommandLine.untilInterrupted("the file is not sent", () -> sender.send(file));
            }
        });
    }

    private static void checkReadable(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException(
                    "can't read " + file + (Files.exists(file) ? ": not permitted" : ": there is no such file"));
        }
        if (Files.isDirectory(file)) {
            throw new IOException("can't send " + file + ": it is a folder");
        }
    }
}
