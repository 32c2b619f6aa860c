package chatlab.directchat;

import java.io.InputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

public class TcpClient {
    public static void main(String[] args) throws Exception {
        String host = args.length > 0 ? args[0] : "localhost";
        int port = args.length > 1 ? Integer.parseInt(args[1]) : 3339;
        Socket socket = new Socket(host, port);
        System.out.println("Connected");
        Thread reader = new Thread(() -> {
            try {
                InputStream in = socket.getInputStream();
                byte[] b = new byte[200];
                int n;
                while ((n = in.read(b)) != -1) {
                    System.out.println("Received message :" + new String(b, 0, n, StandardCharsets.UTF_8));
                }
            } catch (Exception e) {
                System.out.println("connection lost");
            }
        });
        reader.setDaemon(true);
        reader.start();
        Scanner keyboard = new Scanner(System.in, StandardCharsets.UTF_8);
        PrintStream out = new PrintStream(socket.getOutputStream(), true, StandardCharsets.UTF_8);
        while (keyboard.hasNextLine()) {
            out.print(keyboard.nextLine());
            out.flush();
        }
        socket.close();
    }
}
