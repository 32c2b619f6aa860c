package chatlab.analysis.tcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A SYN or SYN-ACK.
 *
 * @param frame the frame number
 * @param sequence the initial sequence number as it stands in the header
 * @param acknowledgement the acknowledgement number as it stands in the header; null in a SYN
 * @param window the advertised window in bytes; it is never scaled here
 * @param mss the maximum segment size in bytes; this and the following options are null where they are absent or cut off
 * @param windowScale by how many bits later windows are shifted
 * @param sackPermitted whether selective acknowledgements are allowed
 * @param timestamp the sender's clock in the timestamps option
 * @param flags the flags, for example {@code 0x012}
 * @param time when it was captured
 */
public record Handshake(
        int frame,
        long sequence,
        @JsonInclude(JsonInclude.Include.NON_NULL) Long acknowledgement,
        int window,
        Integer mss,
        Integer windowScale,
        boolean sackPermitted,
        Long timestamp,
        String flags,
        @JsonSerialize(using = ToStringSerializer.class) Instant time) {

    static Handshake of(Segment segment) {
        TcpOptions options = segment.options;
        return new Handshake(
                segment.frame(),
                segment.sequence(),
                segment.has(Segment.ACK) ? segment.acknowledgement() : null,
                segment.window(),
                options.maximumSegmentSize >= 0 ? options.maximumSegmentSize : null,
                options.windowScale >= 0 ? options.windowScale : null,
                options.sackPermitted,
                options.timestamp >= 0 ? options.timestamp : null,
                "0x" + HexFormat.of().toHexDigits(segment.flags(), 3),
                Instant.ofEpochSecond(0, segment.time()));
    }
}
