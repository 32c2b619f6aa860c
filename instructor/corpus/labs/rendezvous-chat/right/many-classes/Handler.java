package chatlab.rendezvouschat;

import java.io.IOException;
import java.net.InetSocketAddress;

interface Handler {
    void handle(String id, InetSocketAddress from) throws IOException;
}
