package chatlab.analysis.scripted;

import chatlab.analysis.testing.Packets;
import java.util.ArrayList;
import java.util.List;

/**
 * What is in a capture, in a form that can be made smaller until only what matters is left.
 *
 * @param file the form of the file
 * @param connections between other ports each
 */
public record Script(FileForm file, List<Talk> connections, List<Step> steps) {
    /**
     * A connection.
     *
     * @param clientStart the client's initial sequence number
     * @param clientOptions the options in the client's SYN
     * @param captured how many bytes of each packet are captured at most
     */
    public record Talk(
            int clientStart,
            int serverStart,
            SynOptions clientOptions,
            SynOptions serverOptions,
            boolean handshake,
            IpForm ip,
            LinkForm link,
            int captured) {}

    /** Options of a SYN; less than 0 for one that is absent. */
    public record SynOptions(int maximumSegmentSize, int windowScale, boolean sackPermitted, int timestamp) {
        byte[] bytes() {
            List<byte[]> options = new ArrayList<>();
            if (maximumSegmentSize >= 0) {
                options.add(Packets.join(new byte[] {2, 4}, Packets.shorts(maximumSegmentSize)));
            }
            if (windowScale >= 0) {
                options.add(new byte[] {1, 3, 3, (byte) windowScale});
            }
            if (sackPermitted) {
                options.add(new byte[] {1, 1, 4, 2});
            }
            if (timestamp >= 0) {
                options.add(Packets.join(new byte[] {1, 1, 8, 10}, Packets.shorts(timestamp >> 16, timestamp, 0, 0)));
            }
            return Packets.join(options.toArray(byte[][]::new));
        }
    }

    /** The whole file. */
    public byte[] bytes() {
        return new ScriptWriter(this).bytes();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Script " + file);
        connections.forEach(connection -> text.append("\n  ").append(connection));
        steps.forEach(step -> text.append("\n  ").append(step));
        return text.toString();
    }
}
