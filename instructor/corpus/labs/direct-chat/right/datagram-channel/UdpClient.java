package chatlab.directchat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;

public final class UdpClient {
    public static void main(String[] args) throws Exception {
        InetSocketAddress server = new InetSocketAddress(
                args.length > 0 ? args[0] : "localhost", args.length > 1 ? Integer.parseInt(args[1]) : 8778);
        BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Selector selector = Selector.open();
        DatagramChannel channel = DatagramChannel.open();
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ);
        System.out.println("Client Socket Created.");
        while (true) {
            System.out.println("Enter msg:");
            System.out.print(">");
            System.out.flush();
            String line = keyboard.readLine();
            if (line == null) {
                break;
            }
            channel.send(StandardCharsets.UTF_8.encode(line), server);
            System.out.println("Waiting for reply.");
            ByteBuffer buffer = ByteBuffer.allocate(2000);
            if (selector.select(5000) == 0) {
                System.out.println("No reply.");
            } else {
                selector.selectedKeys().clear();
                InetSocketAddress from = (InetSocketAddress) channel.receive(buffer);
                System.out.println(from.getAddress().getHostAddress() + ":" + from.getPort() + "-> "
                        + StandardCharsets.UTF_8.decode(buffer.flip()));
            }
        }
        channel.close();
        selector.close();
    }
}
