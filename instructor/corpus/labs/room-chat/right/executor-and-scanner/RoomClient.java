package chatlab.roomchat;

import java.io.*;
import java.net.Socket;
import java.util.Scanner;

/** Reads the keyboard by itself, and prints what it reads. */
public class RoomClient implements Closeable {
    private final Socket socket;
    private final String name;

    RoomClient(String nickname, Terminal terminal, String server, int port) throws IOException {
        name = nickname;
        socket = new Socket(server, port);
    }

    public void run() throws Exception {
        throw new UnsupportedOperationException("main does all");
    }

    void talk(Scanner keyboard) throws IOException {
        Thread reader = new Thread(this::read);
        reader.setDaemon(true);
        reader.start();
        while (keyboard.hasNextLine()) {
            write(name + ": " + keyboard.nextLine());
        }
    }

    private void read() {
        byte[] bytes = new byte[1024];
        try {
            int count = socket.getInputStream().read(bytes);
            while (count != -1) {
                String text = new String(bytes, 0, count, "US-ASCII");
                if (text.equals("NICK")) {
                    write(name);
                } else {
                    System.out.println(text);
                }
                count = socket.getInputStream().read(bytes);
            }
        } catch (IOException e) {
            System.out.println("An error occured!");
        }
    }

    private void write(String text) throws IOException {
        BufferedOutputStream out = new BufferedOutputStream(socket.getOutputStream());
        out.write(text.getBytes("US-ASCII"));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    public static void main(String[] args) throws Exception {
        Scanner keyboard = new Scanner(System.in);
        System.out.print("Choose your nickname: ");
        System.out.flush();
        try (RoomClient client = new RoomClient(keyboard.nextLine(), null, args[0], Integer.parseInt(args[1]))) {
            client.talk(keyboard);
        }
    }
}
