package chatlab.analysis.tcp;

import chatlab.analysis.capture.Packet;
import chatlab.analysis.headers.Conversation;
import chatlab.analysis.headers.ConversationMap;
import chatlab.analysis.headers.IpHeader;
import chatlab.analysis.headers.TwiceCaptured;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/** Sorts the segments of a capture into connections and analyses them. */
public final class TcpAnalysis {
    /** So many connections are followed, about a kilobyte each; segments of further ones are only counted. */
    static final int MOST_CONNECTIONS = 100_000;

    private final Rules rules;
    private final SequenceRules sequenceRules;
    private final SegmentObserver observer;
    private final List<Connection> connections = new ArrayList<>();
    private final ConversationMap<Connection> newest = new ConversationMap<>();
    private final Conversation key = new Conversation();
    private final Segment segment = new Segment();
    private final TwiceCaptured copies = new TwiceCaptured();
    private final TcpWarnings warnings = new TcpWarnings();
    private final ListBudget budget = new ListBudget();

    /** An analysis by the given rules that shows each segment to the observer. */
    public TcpAnalysis(Rules rules, SegmentObserver observer) {
        this.rules = rules;
        this.sequenceRules = new SequenceRules(rules);
        this.observer = observer;
    }

    /** Takes in a packet with TCP in it, in the order of the capture. */
    public void add(Packet packet, IpHeader ip) {
        if (!segment.read(packet, ip)) {
            warnings.leaveOut(ip);
            return;
        }
        key.set(ip, segment.sourcePort, segment.destinationPort);
        Connection connection = connection(newest.get(key));
        if (connection == null) {
            warnings.notFollowed++;
            return;
        }
        boolean fromLower = key.isFromLower();
        Direction sender = connection.direction(fromLower);
        if (!segment.isOffsetTooSmall()) {
            connection.keepHandshake(segment, fromLower);
            connection.sawFin |= segment.has(Segment.FIN);
        }
        segment.stream = connection.stream;
        segment.fromClient = fromLower == connection.isClientLower();
        segment.capturedTwice = isCopy();
        sequenceRules.apply(segment, connection, sender, connection.direction(!fromLower));
        connection.reusedPorts |= segment.found(Finding.REUSED_PORTS);
        sender.totals.add(segment);
        warnings.add(segment, sender, connection.direction(!fromLower));
        observer.segment(segment);
    }

    private boolean isCopy() {
        long numbers = (segment.sequence() << 32) | segment.acknowledgement();
        int description = (segment.payloadLength << 12) ^ segment.flags;
        return copies.isCopy(segment.ip, segment.time, segment.stream, numbers, description);
    }

    /** The connection that the segment belongs to: the newest between these endpoints, unless it begins another one. */
    private Connection connection(Connection known) {
        if (known == null) {
            return newConnection();
        }
        Direction sender = known.direction(key.isFromLower());
        boolean begins = segment.has(Segment.SYN) && sender.baseKnown;
        boolean ended = rules.newStreamAfterEnd() && (known.sawReset || known.sawFinAck);
        boolean reused = begins && (segment.sequence != sender.base || ended);
        if (!reused) {
            if (begins && segment.isSyn()) {
                sender.next = sender.contiguous; // the same SYN again
            }
            return known;
        }
        segment.add(Finding.REUSED_PORTS);
        if (segment.isSynAck() && !rules.newStreamForSynAck()) {
            sender.base = segment.sequence;
            return known;
        }
        return newConnection();
    }

    private Connection newConnection() {
        if (connections.size() == MOST_CONNECTIONS) {
            return null;
        }
        Conversation endpoints = key.copy();
        Connection connection = new Connection(connections.size(), endpoints, budget);
        connections.add(connection);
        newest.put(endpoints, connection);
        return connection;
    }

    /** The connections in the order in which they began; what is said of one is put together when it is asked for. */
    public List<TcpConnection> connections() {
        return new AbstractList<>() {
            @Override
            public TcpConnection get(int index) {
                return TcpConnection.of(connections.get(index));
            }

            @Override
            public int size() {
                return connections.size();
            }
        };
    }

    /** What a reader of the results should know of the capture, one sentence each. */
    public List<String> warnings() {
        return warnings.sentences(connections, budget);
    }
}
