package chatlab.relaychat;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

/** A scanner at the keyboard, a print stream to the relay. */
public final class RelayClient implements Closeable {
    private final Socket socket;

    public RelayClient(String server, int port) throws IOException {
        socket = new Socket(server, port);
    }

    public void run() throws Exception {
        System.out.println(RelayMessage.FORMAT);
        Thread listener = new Thread(this::listen, "listener");
        listener.setDaemon(true);
        listener.start();
        PrintStream out = new PrintStream(socket.getOutputStream(), true, StandardCharsets.UTF_8);
        Scanner keyboard = new Scanner(System.in, StandardCharsets.UTF_8);
        boolean sends = true;
        while (keyboard.hasNextLine()) {
            String line = keyboard.nextLine();
            if (sends) {
                out.print(line);
                out.flush();
            }
            sends &= !line.equals("exit");
        }
    }

    private void listen() {
        try {
            Reader in = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
            char[] buffer = new char[2000];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                System.out.println(new String(buffer, 0, n));
            }
        } catch (IOException e) {
            System.out.println("over: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    public static void main(String[] arguments) throws Exception {
        Startup.relayClient(arguments);
    }
}
