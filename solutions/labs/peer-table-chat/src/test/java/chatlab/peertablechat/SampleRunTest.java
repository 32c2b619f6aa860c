package chatlab.peertablechat;

import chatlab.peertablechat.Someone.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The contract's sample run of four peers: ours alone, and ours with old programs in every role. */
@Timeout(120)
@Tag("once")
class SampleRunTest {
    private static final Kind OURS = Someone::ours;
    private static final Kind OLD = Someone::python;

    private final List<Someone> peers = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (Someone peer : peers) {
            peer.close();
        }
    }

    private void run(Kind... kinds) throws Exception {
        for (Kind kind : kinds) {
            Someone peer = kind.start();
            peers.add(peer);
            peer.joins("team" + peers.size());
        }
        Someone one = peers.get(0);
        Someone two = peers.get(1);
        Someone three = peers.get(2);
        Someone four = peers.get(3);

        one.tells("hello from 1", two);
        three.tells("hello from 3", four);
        two.tells("hello from 2: Zoë, 你好", four);
        four.tells("hello from 4", one);
        one.tells("hello again", three);
        one.knows(four);
        two.knows(one);
        three.knows(one);
        four.knows(three, two);

        one.writes("exit", three);
        three.shows(one.address() + " team1 disconnected");
        one.knows(four);
        two.knows(one);
        three.knows();
        four.knows(three, two);

        three.connectsTo(two);
        two.shows(three.line("connected"));
        two.knows(one, three);
        three.knows(two);
        for (Someone peer : peers) {
            peer.type("0");
            peer.shows("Exiting");
            peer.ends(0);
        }
    }

    @Test
    void four_of_ours() throws Exception {
        run(OURS, OURS, OURS, OURS);
    }

    @Test
    void ours_are_one_and_four() throws Exception {
        Tools.need("python3");
        run(OURS, OLD, OLD, OURS);
    }

    @Test
    void ours_are_two_and_three() throws Exception {
        Tools.need("python3");
        run(OLD, OURS, OURS, OLD);
    }

    @Test
    void old_ones_may_keep_connections_open_and_end_lines() throws Exception {
        Tools.need("python3");
        run(() -> Someone.python("--keep-open", "--line-end"), OURS, OURS, () -> Someone.python("--keep-open"));
    }
}
