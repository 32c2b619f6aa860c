package chatlab.directchat;

import java.io.InterruptedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Scanner;

public class UdpClient {
    public static void main(String[] args) throws Exception {
        InetAddress host = InetAddress.getByName(args.length > 0 ? args[0] : "localhost");
        int port = args.length > 1 ? Integer.parseInt(args[1]) : 8778;
        DatagramSocket socket = new DatagramSocket();
        socket.setSoTimeout(5000);
        System.out.println("Client Socket Created.");
        System.out.println("Enter msg:");
        System.out.print("> ");
        Scanner keyboard = new Scanner(System.in, "UTF-8");
        while (keyboard.hasNextLine()) {
            byte[] b = keyboard.nextLine().getBytes("UTF-8");
            socket.send(new DatagramPacket(b, b.length, host, port));
            System.out.println("Waiting for reply.");
            try {
                DatagramPacket p = new DatagramPacket(new byte[1000], 1000);
                socket.receive(p);
                System.out.println(p.getAddress().getHostAddress() + ":" + p.getPort() + "-> "
                        + new String(p.getData(), 0, p.getLength(), "UTF-8"));
            } catch (InterruptedIOException e) {
                System.out.println("No reply.");
            }
            System.out.print("> ");
        }
    }
}
