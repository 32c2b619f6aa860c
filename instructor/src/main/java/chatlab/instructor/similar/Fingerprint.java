package chatlab.instructor.similar;

import chatlab.analysis.headers.Endpoint;
import chatlab.instructor.Sha256;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What the first packets of a connection hold that two recordings have in common only by copying. */
final class Fingerprint {
    private static final int IDS = 8;
    /** Fewer bytes of payload are soon the same: everybody says hello. */
    private static final int ENOUGH_PAYLOAD = 48;

    private final Endpoint client;
    private final List<Integer> clientIds = new ArrayList<>();
    private final List<Integer> serverIds = new ArrayList<>();
    private final ByteArrayOutputStream fromClient = new ByteArrayOutputStream();
    private final ByteArrayOutputStream fromServer = new ByteArrayOutputStream();

    Fingerprint(Endpoint client) {
        this.client = client;
    }

    boolean isClient(InetAddress address, int port) {
        return client.port() == port && client.address().equals(address);
    }

    void identification(boolean isFromClient, int identification) {
        List<Integer> ids = isFromClient ? clientIds : serverIds;
        if (ids.size() < IDS) {
            ids.add(identification);
        }
    }

    void payload(boolean isFromClient, byte[] bytes) {
        (isFromClient ? fromClient : fromServer).writeBytes(bytes);
    }

    List<Integer> clientIds() {
        return List.copyOf(clientIds);
    }

    List<Integer> serverIds() {
        return List.copyOf(serverIds);
    }

    /** The first 16 hexadecimal digits of a SHA-256 of what both said; empty where that is too little. */
    String payloadDigest() {
        if (fromClient.size() + fromServer.size() < ENOUGH_PAYLOAD) {
            return "";
        }
        MessageDigest digest = Sha256.begin();
        digest.update(fromClient.toByteArray());
        digest.update((byte) 0);
        digest.update(fromServer.toByteArray());
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }
}
