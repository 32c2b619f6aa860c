package chatlab.directchat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;

public final class UdpServer {
    public static void main(String[] args) throws Exception {
        BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (DatagramChannel channel = DatagramChannel.open()) {
            channel.bind(new InetSocketAddress(args.length > 0 ? Integer.parseInt(args[0]) : 8778));
            System.out.println("Server Socket Created.");
            ByteBuffer buffer = ByteBuffer.allocate(2000);
            while (true) {
                System.out.println("Waiting for data..");
                InetSocketAddress from = (InetSocketAddress) channel.receive(buffer.clear());
                System.out.println(from.getAddress().getHostAddress() + ":" + from.getPort() + " > "
                        + StandardCharsets.UTF_8.decode(buffer.flip()));
                System.out.print(">");
                System.out.flush();
                String line = keyboard.readLine();
                if (line == null) {
                    return;
                }
                channel.send(StandardCharsets.UTF_8.encode(line), from);
            }
        }
    }
}
