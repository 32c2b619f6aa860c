package chatlab.client;

import java.io.IOException;
import java.net.DatagramPacket;
import java.nio.charset.StandardCharsets;

/** Takes what comes from other clients. */
record FromFriends(Phonebook phonebook, Display display) {
    void read(Letterbox letterbox) throws IOException {
        while (true) {
            DatagramPacket packet = letterbox.receive();
            String name = phonebook.name(packet.getAddress().getHostAddress());
            String text = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
            display.line("Incoming msg (P2P) from " + name + ":" + text);
        }
    }
}
