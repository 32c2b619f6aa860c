package chatlab.directchat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

/** One client at a time, on localhost only. */
public class TcpServer {
    private static volatile Socket current;

    public static void main(String[] args) throws Exception {
        int port = args.length > 0 ? Integer.parseInt(args[0]) : 3339;
        ServerSocket server = new ServerSocket(port, 5, InetAddress.getByName("localhost"));
        Thread writer = new Thread(TcpServer::write);
        writer.setDaemon(true);
        writer.start();
        while (true) {
            try (Socket socket = server.accept()) {
                current = socket;
                System.out.println("Connected");
                InputStream in = socket.getInputStream();
                byte[] b = new byte[200];
                int n;
                while ((n = in.read(b)) != -1) {
                    System.out.println("Received message : " + new String(b, 0, n, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                System.out.println("connection lost");
            }
        }
    }

    private static void write() {
        Scanner keyboard = new Scanner(System.in, StandardCharsets.UTF_8);
        while (keyboard.hasNextLine()) {
            byte[] line = keyboard.nextLine().getBytes(StandardCharsets.UTF_8);
            try {
                if (line.length > 0) {
                    current.getOutputStream().write(line);
                }
            } catch (IOException e) {
                System.out.println("not sent");
            }
        }
    }
}
