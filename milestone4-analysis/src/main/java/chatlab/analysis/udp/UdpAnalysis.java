package chatlab.analysis.udp;

import chatlab.analysis.capture.Bytes;
import chatlab.analysis.capture.Packet;
import chatlab.analysis.headers.Checksum;
import chatlab.analysis.headers.Conversation;
import chatlab.analysis.headers.ConversationMap;
import chatlab.analysis.headers.Endpoint;
import chatlab.analysis.headers.IpHeader;
import chatlab.analysis.headers.TwiceCaptured;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sorts the datagrams of a capture into conversations. */
public final class UdpAnalysis {
    private static final int HEADER = 8;
    /** So many bytes of a header tell how long the datagram is. */
    private static final int LENGTH_KNOWN = 6;

    /** So many conversations are followed; datagrams of further ones are only counted. */
    static final int MOST_CONVERSATIONS = 100_000;

    private final List<Datagrams> conversations = new ArrayList<>();
    private final ConversationMap<Datagrams> byEndpoints = new ConversationMap<>();
    private final Conversation key = new Conversation();
    private final TwiceCaptured copies = new TwiceCaptured();
    private final UdpWarnings warnings = new UdpWarnings();
    private long datagrams;

    /** Takes in a packet with UDP in it, in the order of the capture. */
    public void add(Packet packet, IpHeader ip) {
        int at = ip.payloadStart();
        int captured = ip.capturedEnd() - at;
        int length = captured < LENGTH_KNOWN ? HEADER : Bytes.unsigned16(ip.bytes(), at + 4);
        boolean contradicts = length < HEADER || length > ip.payloadLength();
        if (contradicts || captured < HEADER) {
            warnings.leaveOut(ip.isPayloadCut() && (captured < LENGTH_KNOWN || !contradicts));
            return;
        }
        datagrams++;
        Boolean good = checksumGood(ip, length);
        key.set(ip, Bytes.unsigned16(ip.bytes(), at), Bytes.unsigned16(ip.bytes(), at + 2));
        Datagrams conversation = byEndpoints.get(key);
        if (conversation != null) {
            conversation.count++;
        } else if (conversations.size() < MOST_CONVERSATIONS) {
            conversation = begin(datagram(packet.frame(), ip.bytes(), at, good));
        } else {
            warnings.notFollowed++;
            return;
        }
        warnings.capturedTwice += isCopy(packet, ip) ? 1 : 0;
        if (Boolean.FALSE.equals(good)) {
            addWrongChecksum(ip, length, conversation);
        }
    }

    private boolean isCopy(Packet packet, IpHeader ip) {
        return copies.isCopy(ip, packet.time(), key.hash(), Bytes.int64(ip.bytes(), ip.payloadStart()), 0);
    }

    private void addWrongChecksum(IpHeader ip, int length, Datagrams conversation) {
        int checksum = Bytes.unsigned16(ip.bytes(), ip.payloadStart() + 6);
        if (Checksum.isOfPseudoHeader(ip, checksum, length)) {
            warnings.offloaded++;
            conversation.addOffloaded(key.isFromLower());
        } else {
            warnings.wrongChecksums++;
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

    private Datagrams begin(Datagram first) {
        Datagrams begun = new Datagrams(key.copy(), key.isFromLower(), first);
        conversations.add(begun);
        byEndpoints.put(begun.endpoints, begun);
        return begun;
    }

    /** The conversations in the order in which they began. */
    public List<UdpConversation> conversations() {
        return conversations.stream().map(Datagrams::toConversation).toList();
    }

    /** What a reader of the results should know of the capture, one sentence each. */
    public List<String> warnings() {
        return warnings.sentences(datagrams, conversations.stream().flatMap(Datagrams::offloadingHosts));
    }

    /** A conversation that is still being counted. */
    private static final class Datagrams {
        private final Conversation endpoints;
        private final boolean clientIsLower;
        private final Datagram first;
        private long count = 1;
        private boolean lowerOffloads;
        private boolean higherOffloads;

        Datagrams(Conversation endpoints, boolean clientIsLower, Datagram first) {
            this.endpoints = endpoints;
            this.clientIsLower = clientIsLower;
            this.first = first;
        }

        void addOffloaded(boolean byLower) {
            lowerOffloads |= byLower;
            higherOffloads |= !byLower;
        }

        /** Who sent datagrams without a final checksum. */
        Stream<InetAddress> offloadingHosts() {
            Stream<Endpoint> lower = lowerOffloads ? Stream.of(endpoints.lower()) : Stream.empty();
            Stream<Endpoint> higher = higherOffloads ? Stream.of(endpoints.higher()) : Stream.empty();
            return Stream.concat(lower, higher).map(Endpoint::address);
        }

        UdpConversation toConversation() {
            return clientIsLower
                    ? new UdpConversation(endpoints.lower(), endpoints.higher(), count, first)
                    : new UdpConversation(endpoints.higher(), endpoints.lower(), count, first);
        }
    }
}
