package chatlab.analysis.page;

import chatlab.analysis.tcp.TcpConnection;

/** What rows of a ladder are about. */
enum LadderPhase {
    HANDSHAKE,
    DATA,
    END;

    /** What an arrow belongs to, after the phase of the one before it. */
    static LadderPhase of(Arrow arrow, LadderPhase before, TcpConnection connection) {
        if (arrow.isSyn()) {
            return HANDSHAKE;
        }
        if (arrow.ends() || before == END) {
            return END;
        }
        boolean confirms = arrow.fromClient() && arrow.payload() == 0 && arrow.relativeAcknowledgement() == 1;
        return before == HANDSHAKE && confirms && connection.synAck() != null ? HANDSHAKE : DATA;
    }

    String words() {
        return switch (this) {
            case HANDSHAKE -> "handshake";
            case DATA -> "";
            case END -> "the end";
        };
    }
}
