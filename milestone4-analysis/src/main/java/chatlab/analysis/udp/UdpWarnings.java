package chatlab.analysis.udp;

import chatlab.analysis.headers.Offloading;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What makes the numbers of a capture say less, or something else, than they seem to. */
final class UdpWarnings {
    long capturedTwice;
    long offloaded;
    long wrongChecksums;
    /** Datagrams of conversations beyond the bound. */
    long notFollowed;

    private long headersCut;
    private long headersBroken;

    /** Counts a datagram that can't be read: its header contradicts itself, or is cut by the snap length. */
    void leaveOut(boolean isCut) {
        if (isCut) {
            headersCut++;
        } else {
            headersBroken++;
        }
    }

    List<String> sentences(long datagrams, Stream<InetAddress> offloadingHosts) {
        List<String> sentences = new ArrayList<>();
        if (headersCut > 0) {
            sentences.add("snap length too short: the UDP header of %s datagrams is cut off".formatted(headersCut));
        }
        if (headersBroken > 0) {
            sentences.add("broken headers: the UDP header of %s datagrams contradicts its IP packet, they were left out"
                    .formatted(headersBroken));
        }
        if (capturedTwice > 0) {
            sentences.add("captured twice: %s of %s datagrams were recorded on two interfaces (-i any on a router)"
                    .formatted(capturedTwice, datagrams));
        }
        if (offloaded > 0) {
            String what = "of %s UDP datagrams".formatted(datagrams);
            sentences.add(Offloading.warning(offloaded, what, offloadingHosts));
        }
        if (wrongChecksums > 0) {
            sentences.add("wrong checksum: %s of %s UDP datagrams are damaged".formatted(wrongChecksums, datagrams));
        }
        if (notFollowed > 0) {
            sentences.add("too many UDP conversations: only the first %s were followed, %s datagrams were left out"
                    .formatted(UdpAnalysis.MOST_CONVERSATIONS, notFollowed));
        }
        return sentences;
    }
}
