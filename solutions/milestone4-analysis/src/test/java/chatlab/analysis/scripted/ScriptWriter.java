package chatlab.analysis.scripted;

import chatlab.analysis.scripted.Script.Talk;
import chatlab.analysis.testing.PcapFile;
import chatlab.analysis.testing.PcapngFile;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Plays a script and writes what a capture of it holds. */
final class ScriptWriter {
    private static final int CLIENT_PORT = 50_000;
    private static final int SERVER_PORT = 51_000;
    private static final int NANOSECONDS_RESOLUTION = 9;
    private static final int MICROSECONDS_RESOLUTION = 6;

    private record Captured(long microseconds, int connection, byte[] data) {}

    private final Script script;
    private final List<Side[]> sides = new ArrayList<>();
    private final List<Captured> packets = new ArrayList<>();
    private final List<Captured> overtaken = new ArrayList<>();
    private long microseconds = 1_000_000;
    private int identification;

    ScriptWriter(Script script) {
        this.script = script;
        for (int i = 0; i < script.connections().size(); i++) {
            Talk talk = script.connections().get(i);
            sides.add(new Side[] {
                new Side(
                        CLIENT_PORT + i,
                        talk.clientStart(),
                        talk.clientOptions().bytes(),
                        talk.clientOptions().windowScale()),
                new Side(
                        SERVER_PORT,
                        talk.serverStart(),
                        talk.serverOptions().bytes(),
                        talk.serverOptions().windowScale())
            });
        }
    }

    byte[] bytes() {
        for (int i = 0; i < sides.size(); i++) {
            handshake(i);
        }
        script.steps().forEach(this::play);
        packets.addAll(overtaken);
        return script.file().pcapng ? pcapng() : pcap();
    }

    /** A capture that is begun late doesn't have it. */
    private void handshake(int connection) {
        Step.Fate fate = script.connections().get(connection).handshake() ? Step.Fate.ARRIVES : Step.Fate.UNSEEN;
        Step.Offset right = Step.Offset.RIGHT;
        play(new Step(connection, false, Step.Kind.SYN, 0, 0, 0, 64_000, 10, right, fate));
        play(new Step(connection, true, Step.Kind.SYN_ACK, 0, 0, 0, 65_000, 150, right, fate));
        play(new Step(connection, false, Step.Kind.ACK, 0, 0, 0, 1000, 20, right, fate));
    }

    private void play(Step step) {
        if (step.connection() >= sides.size()) {
            return;
        }
        microseconds += step.pause();
        Side[] both = sides.get(step.connection());
        byte[] segment = both[step.fromServer() ? 1 : 0].segment(step, both[step.fromServer() ? 0 : 1]);
        List<Captured> seen = captured(step, segment);
        switch (step.fate()) {
            case LOST, UNSEEN -> {}
            case OVERTAKEN -> overtaken.addAll(seen);
            default -> {
                packets.addAll(seen);
                packets.addAll(step.fate() == Step.Fate.DOUBLED ? seen : List.of());
                release();
            }
        }
    }

    /** What was overtaken comes now. */
    private void release() {
        overtaken.forEach(late -> packets.add(new Captured(microseconds, late.connection, late.data)));
        overtaken.clear();
    }

    private List<Captured> captured(Step step, byte[] segment) {
        Talk talk = script.connections().get(step.connection());
        LinkForm link = script.file().pcapng ? talk.link() : onlyLink();
        return talk.ip().packets(step.fromServer(), segment, ++identification).stream()
                .map(packet -> link.wrap(packet, talk.ip().isIpv6()))
                .map(frame -> new Captured(microseconds, step.connection(), frame))
                .toList();
    }

    /** A pcap file has one link type for all packets. */
    private LinkForm onlyLink() {
        LinkForm first = script.connections().get(0).link();
        return first == LinkForm.IP_ALONE ? LinkForm.RAW : first;
    }

    private byte[] pcap() {
        boolean micro = script.file().nanoseconds == 1000;
        int magic = micro ? PcapFile.MICROSECONDS : PcapFile.NANOSECONDS;
        PcapFile file = new PcapFile(magic, script.file().order, onlyLink().linkType(false));
        for (Captured packet : packets) {
            long fraction = packet.microseconds % 1_000_000 * (micro ? 1 : 1000);
            file.packet(packet.microseconds / 1_000_000, fraction, cut(packet), packet.data.length);
        }
        return file.bytes();
    }

    private byte[] pcapng() {
        PcapngFile file = new PcapngFile();
        int sections = script.file() == FileForm.PCAPNG_TWO_SECTIONS ? 2 : 1;
        int half = (packets.size() + sections - 1) / sections;
        for (int i = 0; i < sections; i++) {
            describe(file.section(i == 0 ? script.file().order : ByteOrder.BIG_ENDIAN));
            packets.stream()
                    .skip((long) i * half)
                    .limit(half)
                    .forEach(
                            packet -> file.enhanced(packet.connection, units(packet), cut(packet), packet.data.length));
        }
        return file.bytes();
    }

    private void describe(PcapngFile file) {
        for (Talk talk : script.connections()) {
            int resolution = script.file() == FileForm.PCAPNG_POWER_OF_TWO
                    ? 0x80 | FileForm.BITS
                    : script.file().nanoseconds == 1 ? NANOSECONDS_RESOLUTION : MICROSECONDS_RESOLUTION;
            file.networkInterface(talk.link().linkType(talk.ip().isIpv6()), resolution, 0);
        }
    }

    private long units(Captured packet) {
        return script.file() == FileForm.PCAPNG_POWER_OF_TWO
                ? (packet.microseconds << FileForm.BITS) / 1_000_000
                : packet.microseconds * 1000 / script.file().nanoseconds;
    }

    /** Fragments stay whole: of the first of several that are cut, tshark shows a segment without analysing it. */
    private byte[] cut(Captured packet) {
        Talk talk = script.connections().get(packet.connection);
        int captured = talk.ip().isFragmented() ? packet.data.length : Math.min(talk.captured(), packet.data.length);
        return Arrays.copyOf(packet.data, captured);
    }
}
