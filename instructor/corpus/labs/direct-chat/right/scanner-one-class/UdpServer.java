package chatlab.directchat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Scanner;

public class UdpServer {
    public static void main(String[] args) throws Exception {
        int port = args.length > 0 ? Integer.parseInt(args[0]) : 8778;
        DatagramSocket socket = new DatagramSocket(port, InetAddress.getByName("localhost"));
        Scanner keyboard = new Scanner(System.in, "UTF-8");
        System.out.println("Server Socket Created.");
        System.out.println("Waiting for data..");
        while (true) {
            byte[] b = new byte[1000];
            DatagramPacket p = new DatagramPacket(b, b.length);
            socket.receive(p);
            System.out.println(p.getAddress().getHostAddress() + ":" + p.getPort() + " > "
                    + new String(p.getData(), 0, p.getLength(), "UTF-8"));
            System.out.print(">");
            if (!keyboard.hasNextLine()) {
                return;
            }
            p.setData(keyboard.nextLine().getBytes("UTF-8"));
            socket.send(p);
        }
    }
}
