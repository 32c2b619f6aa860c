package chatlab.harness.trouble;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;

/** A datagram on its way through a relay: from which of its sockets it goes on, and where to. */
record Datagram(int number, byte[] payload, DatagramChannel through, InetSocketAddress to) {
    void send() throws IOException {
        through.send(ByteBuffer.wrap(payload), to);
    }

    Datagram cutTo(int length) {
        return new Datagram(number, Arrays.copyOf(payload, length), through, to);
    }

    /** For example {@code datagram 3: hi}. */
    @Override
    public String toString() {
        return "datagram " + number + ": " + Bytes.show(ByteBuffer.wrap(payload));
    }
}
