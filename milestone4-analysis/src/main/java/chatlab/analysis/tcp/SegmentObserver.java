package chatlab.analysis.tcp;

/** Is shown each TCP segment of a capture after it was analysed, in the order of the capture. */
@FunctionalInterface
public interface SegmentObserver {
    /** Looks at a segment; the object is filled again afterwards. */
    void segment(Segment segment);
}
