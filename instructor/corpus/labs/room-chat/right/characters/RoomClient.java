package chatlab.roomchat;

import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;

/** Readers and writers instead of streams; characters are shown one by one, as they come. */
public final class RoomClient implements Closeable {
    private final Terminal keyboard;
    private final String nickname;
    private final Socket socket = new Socket();

    RoomClient(String nickname, Terminal terminal, String server, int port) throws IOException {
        this.nickname = nickname;
        keyboard = terminal;
        socket.connect(new InetSocketAddress(InetAddress.getByName(server), port));
    }

    public void run() throws Exception {
        Reader in = new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII);
        Writer out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.US_ASCII);
        StringBuilder question = new StringBuilder();
        while (question.length() < 4) {
            question.append((char) in.read());
        }
        if (!question.toString().equals("NICK")) {
            throw new IOException("a strange server: " + question);
        }
        out.write(nickname);
        out.flush();
        Thread typing = new Thread(() -> {
            try {
                for (String line = keyboard.readLine(); line != null; line = keyboard.readLine()) {
                    out.append(nickname).append(": ").append(line).flush();
                }
                socket.close();
            } catch (IOException e) {
                System.err.println(e.getMessage());
            }
        });
        typing.setDaemon(true);
        typing.start();
        try {
            for (int c = in.read(); c >= 0; c = in.read()) {
                System.out.print((char) c);
                System.out.flush();
            }
        } catch (SocketException closed) {
            System.out.println();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    public static void main(String[] arguments) throws Exception {
        ClientStartup.run(arguments);
    }
}
