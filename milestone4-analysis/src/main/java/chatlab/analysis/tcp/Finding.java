package chatlab.analysis.tcp;

/** What the analysis can say of a segment. */
public enum Finding {
    /** Sent again, for a reason other than the next two. */
    RETRANSMISSION,
    /** Sent again because of duplicate acknowledgements (RFC 5681, section 3.2). */
    FAST_RETRANSMISSION,
    /** Sent again though the receiver had acknowledged it. */
    SPURIOUS_RETRANSMISSION,
    /** Behind what was sent before, but too early to be a retransmission. */
    OUT_OF_ORDER,
    /** Something before it wasn't captured. */
    LOST_SEGMENT,
    /** Acknowledges something that wasn't captured. */
    ACKED_UNSEEN_SEGMENT,
    /** Nothing new but the window. */
    WINDOW_UPDATE,
    /** Fills the receiver's window to the last byte. */
    WINDOW_FULL,
    /** Repeats the last byte to see whether the other side is still there (RFC 9293, section 3.8.4). */
    KEEP_ALIVE,
    KEEP_ALIVE_ACK,
    /** One byte sent into a closed window, to learn whether it opened (RFC 9293, section 3.8.6.1). */
    ZERO_WINDOW_PROBE,
    /** The sender can take no more data. */
    ZERO_WINDOW,
    ZERO_WINDOW_PROBE_ACK,
    /** A new connection between ports that had one before. */
    REUSED_PORTS,
    /** Acknowledges again what was acknowledged before. */
    DUPLICATE_ACK;

    @SuppressWarnings("EnumOrdinal") // a place in a mask that is never stored
    final int bit = 1 << ordinal();
}
