package chatlab.rendezvouschat;

import chatlab.harness.probe.Addresses;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Where the programs of a test are: the server at an address and a port of its own, the clients wherever they like. */
final class Lab implements AutoCloseable {
    private final InetAddress host = Addresses.hosts(1).get(0);
    private final int port = Addresses.freePort(List.of(host), new Random());
    private final List<Chatter> started = new ArrayList<>();

    InetSocketAddress server() {
        return new InetSocketAddress(host, port);
    }

    String ip() {
        return host.getHostAddress();
    }

    String port() {
        return Integer.toString(port);
    }

    Chatter startServer() throws Exception {
        return keep(Chatter.ours("RendezvousServer", ip(), port()));
    }

    Chatter startPythonServer() throws Exception {
        return keep(Chatter.python("server.py", ip(), port()));
    }

    Chatter startClient() throws Exception {
        return keep(Chatter.ours("RendezvousClient", ip(), port()));
    }

    Chatter startPythonClient() throws Exception {
        return keep(Chatter.python("client.py", ip(), port()));
    }

    private Chatter keep(Chatter program) {
        started.add(program);
        return program;
    }

    @Override
    public void close() throws InterruptedException {
        for (Chatter program : started) {
            program.kill();
        }
    }
}
