package chatlab.analysis.page;

import chatlab.analysis.tcp.Segment;
import chatlab.analysis.tcp.SegmentObserver;
import chatlab.analysis.tcp.TcpConnection;

/** A connection that is drawn: its charts take in its segments one by one, and stay small however many there are. */
final class ConnectionTrace implements SegmentObserver {
    private final TcpConnection connection;
    private final Extent extent;
    private final LadderRows ladder = new LadderRows();
    private final SequenceChart fromClient;
    private final SequenceChart fromServer;
    private final WindowChart windows;

    ConnectionTrace(TcpConnection connection, Extent extent) {
        this.connection = connection;
        this.extent = extent;
        this.fromClient = new SequenceChart(extent, true);
        this.fromServer = new SequenceChart(extent, false);
        this.windows = new WindowChart(extent);
    }

    @Override
    public void segment(Segment segment) {
        ladder.add(segment, extent.first);
        fromClient.add(segment);
        fromServer.add(segment);
        windows.add(segment);
    }

    TcpConnection connection() {
        return connection;
    }

    /** From its first segment to its last, in nanoseconds. */
    long duration() {
        return extent.last - extent.first;
    }

    LadderRows ladder() {
        return ladder;
    }

    /** What one side sent. */
    SequenceChart sequence(boolean ofClient) {
        return ofClient ? fromClient : fromServer;
    }

    WindowChart windows() {
        return windows;
    }
}
