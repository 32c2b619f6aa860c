package chatlab.analysis.scripted;

import chatlab.analysis.scripted.Script.SynOptions;
import chatlab.analysis.scripted.Script.Talk;
import chatlab.analysis.scripted.Step.Fate;
import chatlab.analysis.scripted.Step.Kind;
import chatlab.analysis.scripted.Step.Offset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Draws scripts: mostly what networks do, with each rare thing often enough that rules meet it in all combinations. */
public final class Scripts {
    private static final int MOST_CONNECTIONS = 4;
    private static final int MOST_STEPS = 800;

    private Scripts() {}

    public static Arbitrary<Script> any() {
        return Combinators.combine(
                        Arbitraries.of(FileForm.class),
                        talk().list().ofMinSize(1).ofMaxSize(MOST_CONNECTIONS),
                        step().list().ofMaxSize(MOST_STEPS).withSizeDistribution(RandomDistribution.uniform()))
                .as(Script::new);
    }

    private static Arbitrary<Talk> talk() {
        return Combinators.combine(
                        start(),
                        start(),
                        synOptions(),
                        synOptions(),
                        Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false)),
                        Arbitraries.of(IpForm.class),
                        Arbitraries.of(LinkForm.class),
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.of(65_535)),
                                Tuple.of(1, Arbitraries.integers().between(30, 130))))
                .as(Talk::new);
    }

    /** Initial sequence numbers: some shortly before they start again with 0. */
    private static Arbitrary<Integer> start() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.integers()),
                Tuple.of(1, Arbitraries.integers().between(-3000, 0)));
    }

    private static Arbitrary<SynOptions> synOptions() {
        return Combinators.combine(
                        Arbitraries.of(1460, 1440, 100, -1),
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.of(-1)),
                                Tuple.of(3, Arbitraries.integers().between(0, 15))),
                        Arbitraries.of(true, false),
                        Arbitraries.of(-1, 77_777_777))
                .as(SynOptions::new);
    }

    private static Arbitrary<Step> step() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2 * MOST_CONNECTIONS - 1),
                        kind(),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.of(0, 1, 1, 2)),
                                Tuple.of(2, Arbitraries.of(100, 1460)),
                                Tuple.of(1, Arbitraries.integers().between(0, 3000))),
                        offset(12, -1, -1, -100, -1460, -2920, 1, 1460),
                        offset(8, -1, -100, -1460, -2920, 1, 2, 1460),
                        Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(-1)), Tuple.of(1, windows())),
                        pause(),
                        Combinators.combine(offset(), fate()).as(Tuple::of))
                .as((sender, kind, length, sequence, acknowledgement, window, pause, rest) -> new Step(
                        sender / 2,
                        sender % 2 == 1,
                        kind,
                        length,
                        sequence,
                        acknowledgement,
                        window,
                        pause,
                        rest.get1(),
                        rest.get2()));
    }

    private static Arbitrary<Kind> kind() {
        return Arbitraries.frequency(
                Tuple.of(40, Kind.DATA),
                Tuple.of(40, Kind.ACK),
                Tuple.of(15, Kind.AGAIN),
                Tuple.of(8, Kind.SACK),
                Tuple.of(8, Kind.FILL),
                Tuple.of(2, Kind.FIN),
                Tuple.of(1, Kind.RST),
                Tuple.of(1, Kind.SYN),
                Tuple.of(1, Kind.SYN_ACK));
    }

    private static Arbitrary<Integer> offset(int right, Integer... wrong) {
        return Arbitraries.frequencyOf(Tuple.of(right, Arbitraries.of(0)), Tuple.of(1, Arbitraries.of(wrong)));
    }

    private static Arbitrary<Integer> windows() {
        return Arbitraries.of(0, 1, 100, 1460, 20_000, 65_535);
    }

    /** About the limits of the rules: 3 ms, 20 ms, and the round trip of the handshake, 170 us. */
    private static Arbitrary<Integer> pause() {
        return Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.of(1, 10, 169, 170, 171, 300, 1500, 2999, 3000, 3001)),
                Tuple.of(5, Arbitraries.of(9000, 19_999, 20_000, 20_001, 25_000, 400_000)),
                Tuple.of(5, Arbitraries.integers().between(0, 5000)),
                Tuple.of(1, Arbitraries.of(-1, -200)));
    }

    private static Arbitrary<Offset> offset() {
        return Arbitraries.frequency(
                Tuple.of(98, Offset.RIGHT), Tuple.of(1, Offset.TOO_SMALL), Tuple.of(1, Offset.LARGEST));
    }

    private static Arbitrary<Fate> fate() {
        return Arbitraries.frequency(
                Tuple.of(60, Fate.ARRIVES),
                Tuple.of(3, Fate.DOUBLED),
                Tuple.of(4, Fate.OVERTAKEN),
                Tuple.of(6, Fate.LOST),
                Tuple.of(3, Fate.UNSEEN));
    }
}
