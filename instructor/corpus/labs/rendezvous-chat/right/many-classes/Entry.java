package chatlab.rendezvouschat;

import java.net.InetSocketAddress;

record Entry(String name, InetSocketAddress address) {
    String pair() {
        return "('" + address.getHostString() + "', " + address.getPort() + ")";
    }
}
