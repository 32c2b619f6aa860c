package chatlab.rendezvouschat;

import java.io.*;
import java.net.*;
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.regex.*;

/** A DatagramChannel that doesn't block, a Selector, regular expressions. */
public final class RendezvousServer implements Closeable {
    private static final Pattern REQUEST = Pattern.compile("(ID2|ID|Peer|Quit) (.*)", Pattern.DOTALL);

    private final DatagramChannel channel = DatagramChannel.open();
    private final Selector selector = Selector.open();
    private final TreeMap<String, SocketAddress> table = new TreeMap<>(Comparator.reverseOrder());

    public RendezvousServer(String host, int port) throws IOException {
        channel.bind(new InetSocketAddress(host, port));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ);
    }

    public void run() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(1024);
        while (channel.isOpen()) {
            selector.select();
            selector.selectedKeys().clear();
            for (SocketAddress from = channel.receive(buffer); from != null; from = channel.receive(buffer)) {
                String text = StandardCharsets.UTF_8.decode(buffer.flip()).toString();
                buffer.clear();
                Matcher request = REQUEST.matcher(text);
                if (request.matches()) {
                    serve(request.group(1), request.group(2), from);
                }
            }
        }
    }

    private void serve(String word, String id, SocketAddress from) throws IOException {
        if (word.equals("Peer")) {
            SocketAddress peer = table.get(id);
            send(peer == null ? "NoPeer" : "Peer " + PythonText.pair(peer), from);
            return;
        }
        if (word.equals("ID")) {
            table.put(id, from);
            System.out.println(PythonText.table(table));
        } else if (word.equals("Quit")) {
            table.values().removeIf(from::equals);
        }
        for (SocketAddress client : table.values()) {
            send("List " + PythonText.list(table.keySet(), 1000), client);
        }
    }

    private void send(String text, SocketAddress to) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        while (channel.send(bytes, to) == 0) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        selector.close();
    }

    public static void main(String[] arguments) throws Exception {
        Startup.server(arguments);
    }
}
