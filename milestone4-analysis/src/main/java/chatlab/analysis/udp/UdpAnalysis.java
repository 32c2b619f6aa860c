package chatlab.analysis.udp;

import chatlab.analysis.capture.Bytes;
import chatlab.analysis.capture.Packet;
import chatlab.analysis.headers.Conversation;
import chatlab.analysis.headers.ConversationMap;
import chatlab.analysis.headers.IpHeader;
import java.util.ArrayList;
import java.util.List;

/** Sorts the datagrams of a capture into conversations. */
public final class UdpAnalysis {
    private static final int HEADER = 8;
    /** So many conversations are followed; datagrams of further ones are only counted. */
    private static final int MOST_CONVERSATIONS = 100_000;

    private final List<Datagrams> conversations = new ArrayList<>();
    private final ConversationMap<Datagrams> byEndpoints = new ConversationMap<>();
    private final Conversation key = new Conversation();
    private long datagrams;
    private long wrongChecksums;
    private long notFollowed;

    /** Takes in a packet with UDP in it, in the order of the capture. */
    public void add(Packet packet, IpHeader ip) {
        int at = ip.payloadStart();
        if (ip.capturedEnd() - at < HEADER) {
            return;
        }
        byte[] bytes = ip.bytes();
        int length = Bytes.unsigned16(bytes, at + 4);
        if (length < HEADER || length > ip.payloadLength()) {
            return;
        }
        datagrams++;
        Boolean good = checksumGood(ip, length);
        wrongChecksums += Boolean.FALSE.equals(good) ? 1 : 0;
        key.set(ip, Bytes.unsigned16(bytes, at), Bytes.unsigned16(bytes, at + 2));
        Datagrams conversation = byEndpoints.get(key);
        if (conversation != null) {
            conversation.count++;
        } else if (conversations.size() < MOST_CONVERSATIONS) {
            begin(datagram(packet.frame(), bytes, at, good));
        } else {
            notFollowed++;
        }
    }

    private static Datagram datagram(int frame, byte[] bytes, int at, Boolean checksumGood) {
        int length = Bytes.unsigned16(bytes, at + 4);
        return new Datagram(
                frame,
                Bytes.unsigned16(bytes, at),
                Bytes.unsigned16(bytes, at + 2),
                length,
                Bytes.unsigned16(bytes, at + 6),
                checksumGood,
                length - HEADER);
    }

    private static Boolean checksumGood(IpHeader ip, int length) {
        boolean present = Bytes.unsigned16(ip.bytes(), ip.payloadStart() + 6) != 0;
        boolean whole = ip.payloadStart() + length <= ip.capturedEnd();
        return (present && whole) ? Checksum.isGood(ip, length) : null;
    }

    private void begin(Datagram first) {
        Datagrams begun = new Datagrams(key.copy(), key.isFromLower(), first);
        conversations.add(begun);
        byEndpoints.put(begun.endpoints, begun);
    }

    /** The conversations in the order in which they began. */
    public List<UdpConversation> conversations() {
        return conversations.stream().map(Datagrams::toConversation).toList();
    }

    /** What a reader of the results should know of the capture, one sentence each. */
    public List<String> warnings() {
        List<String> sentences = new ArrayList<>();
        if (wrongChecksums > 0) {
            sentences.add(
                    "wrong checksum: %s of %s UDP datagrams, captured before the network card filled it in, or damaged"
                            .formatted(wrongChecksums, datagrams));
        }
        if (notFollowed > 0) {
            sentences.add("too many UDP conversations: only the first %s were followed, %s datagrams were left out"
                    .formatted(MOST_CONVERSATIONS, notFollowed));
        }
        return sentences;
    }

    /** A conversation that is still being counted. */
    private static final class Datagrams {
        private final Conversation endpoints;
        private final boolean clientIsLower;
        private final Datagram first;
        private long count = 1;

        Datagrams(Conversation endpoints, boolean clientIsLower, Datagram first) {
            this.endpoints = endpoints;
            this.clientIsLower = clientIsLower;
            this.first = first;
        }

        UdpConversation toConversation() {
            return clientIsLower
                    ? new UdpConversation(endpoints.lower(), endpoints.higher(), count, first)
                    : new UdpConversation(endpoints.higher(), endpoints.lower(), count, first);
        }
    }
}
