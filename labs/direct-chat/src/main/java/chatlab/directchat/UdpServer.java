package chatlab.directchat;

import static chatlab.hole.Hole.hole;

import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;

/** The server of a chat over UDP, in which both take turns: it waits for a datagram, and answers it. */
public final class UdpServer implements Closeable {
    private static final int PORT = 8778;

    private final Terminal terminal = new Terminal(System.in, System.out);
    private final Datagrams datagrams;

    /** Makes a server that receives what is sent to this port. */
    public UdpServer(int port) throws IOException {
        // fill in 10: a UDP socket that is bound to the port
        DatagramSocket socket = hole(10);

        datagrams = new Datagrams(socket);
    }

    /** Takes turns until the keyboard's input ends. */
    public void run() throws Exception {
        terminal.show("Server Socket Created.");
        Threads threads = new Threads();
        threads.start("turns", this::takeTurns);
        threads.waitForFirstEnd();
    }

    // tag::turns[]
    private void takeTurns() throws IOException {
        while (true) {
            terminal.show("Waiting for data..");
            DatagramPacket question = datagrams.receive();
            terminal.show(Datagrams.sender(question) + " > " + Datagrams.text(question));
            String answer = askForAnswer();
            if (answer == null) {
                return;
            }
            send(answer, question);
        }
    }
    // end::turns[]

    /** Sends an answer to where the question came from. */
    private void send(String answer, DatagramPacket question) {
        try {
            datagrams.send(answer, question.getSocketAddress());
        } catch (IOException e) {
            terminal.show("No way to " + Datagrams.sender(question) + ": " + e.getMessage());
        }
    }

    /** Asks the user until there is an answer; null when the keyboard's input has ended. */
    private String askForAnswer() throws IOException {
        String answer = terminal.ask(">");
        while (answer != null && answer.isEmpty()) {
            answer = terminal.ask(">");
        }
        return answer;
    }

    @Override
    public void close() {
        datagrams.close();
    }

    /** Starts a server: {@code [PORT]}, by default 8778. */
    public static void main(String[] arguments) throws Exception {
        Startup.run("direct-chat udp-server", "[PORT]", arguments, startup -> {
            int port = startup.port(0, PORT);
            try (UdpServer server = Startup.bind(port, () -> new UdpServer(port))) {
                server.run();
            }
        });
    }
}
