package chatlab.relaychat;

import chatlab.harness.probe.Addresses;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** An address and a port for the programs of a test, which end with it. */
final class Lab implements AutoCloseable {
    static final InetAddress ADDRESS = InetAddress.getLoopbackAddress();
    static final String IP = ADDRESS.getHostAddress();

    private final int port = Addresses.freePort(List.of(ADDRESS), new Random());
    private final Deque<Running> programs = new ArrayDeque<>();
    private final Path folder;

    /** Keeps histories in this folder. */
    Lab(Path folder) {
        this.folder = folder;
    }

    int port() {
        return port;
    }

    private Running keep(Running program) {
        programs.push(program);
        return program;
    }

    Running peer1() throws Exception {
        return listening(ours("Peer1", IP, "" + port, history(1).toString()));
    }

    Running peer2() throws Exception {
        return ours("Peer2", IP, "" + port, history(2).toString());
    }

    /** Where a peer keeps its history. */
    Path history(int peer) {
        return folder.resolve("history" + peer);
    }

    Running relay(int clients) throws Exception {
        return listening(ours("RelayServer", IP, "" + port, "" + clients));
    }

    Running client() throws Exception {
        return ours("RelayClient", IP, "" + port);
    }

    Running receiver(Path file) throws Exception {
        return listening(ours("FileReceiver", file.toString(), IP, "" + port));
    }

    Running sender(Path file) throws Exception {
        return ours("FileSender", file.toString(), IP, "" + port);
    }

    /** Starts a program of ours with these arguments. */
    Running ours(String mainClass, String... arguments) throws Exception {
        return keep(Running.ours("24m", mainClass, arguments));
    }

    /** Starts a stand-in; address and port are its last arguments. */
    Running python(String script, String... arguments) throws Exception {
        String[] all = new String[arguments.length + 3];
        all[0] = script;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = IP;
        all[all.length - 1] = "" + port;
        return keep(Running.python(all));
    }

    private Running listening(Running program) throws Exception {
        program.shows("Listening at " + IP + ":" + port);
        return program;
    }

    @Override
    public void close() throws InterruptedException {
        for (Running program : programs) {
            program.close();
        }
    }
}
