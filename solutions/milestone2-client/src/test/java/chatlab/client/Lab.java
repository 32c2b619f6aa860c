package chatlab.client;

import chatlab.harness.probe.Addresses;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Random;

/** Addresses of this machine that stand for the lab's hosts: the server's, and those of four clients. */
final class Lab {
    private static final int HOSTS = 5;

    private final List<InetAddress> hosts = Addresses.hosts(HOSTS);
    private final int port = Addresses.freePort(hosts, new Random());

    /** The IP address of a host; 0 is the server's. */
    String ip(int host) {
        return hosts.get(host).getHostAddress();
    }

    InetSocketAddress at(int host) {
        return new InetSocketAddress(hosts.get(host), port);
    }

    String port() {
        return Integer.toString(port);
    }

    /** Starts our client at a host. */
    Chatter client(int host) throws Exception {
        return Chatter.client(ip(0), ip(host), port());
    }

    /** Starts the stand-in client at a host. */
    Chatter pythonClient(int host) throws Exception {
        return Chatter.python("client.py", ip(0), ip(host), port());
    }

    /** Starts the stand-in server. */
    Chatter pythonServer() throws Exception {
        Chatter server = Chatter.python("server.py", ip(0), port());
        server.shows("Waiting for connection...");
        return server;
    }
}
