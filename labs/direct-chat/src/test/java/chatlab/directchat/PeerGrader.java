package chatlab.directchat;

import chatlab.harness.probe.TcpProbe;
import chatlab.harness.probe.Texts;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.question.Grader;
import chatlab.harness.question.Question;
import chatlab.harness.question.Trial;

/** Marks one of several peers: as its user and the other peers see it. */
@Grader(lab = "direct-chat", milestone = 3, title = "several peers", points = 30, program = "chatlab.directchat.Peer")
final class PeerGrader {
    /** The host of those who are not in the index table. */
    private static final int STRANGER = 3;

    private static final String MEANWHILE_HINT =
            "A peer that is connected may stay for hours. Which thread listens to it, and which one lets the next one connect"
                    + " meanwhile?";
    private static final String TALK_HINT =
            "After the answer OK the other peer is connected, as if it had called us: what it says is shown, and"
                    + " \"NAME: TEXT\" goes to it.";

    private final Trial trial;
    private final Village village;

    PeerGrader(Trial trial) {
        this.trial = trial;
        this.village = new Village(trial);
    }

    @Question(
            number = "Q3.1",
            points = 5,
            hint = "The first line tells a name and a password. The index table knows both: then the answer is OK.")
    void a_peer_in_the_index_table_is_let_in() {
        village.start();

        village.joins(village.bob());
    }

    @Question(
            number = "Q3.2",
            points = 5,
            needs = "Q3.1",
            hint = "Who isn't in the index table, or has another password than the one that belongs to the name, is"
                    + " REFUSED, and nothing that it says is shown.")
    void everybody_else_is_refused() {
        village.start();
        String mallory = trial.draw("mallory");
        Village.Member bob = village.bob();
        Village.Member carol = village.carol();

        isRefused("HELLO " + mallory + " " + bob.password());
        isRefused("HELLO " + bob.name() + " " + trial.draw("guess"));
        isRefused("HELLO " + bob.name() + " " + carol.password());
        isRefused("HELLO " + bob.name() + " " + bob.password() + "x");
        String text = trial.draw("it is me");
        village.joins(bob).otherSays(text);
        String before = village.shows(text);
        if (before.contains("let me in")) {
            throw new UnmetExpectation(
                    "nothing is shown of those who were refused", "the screen shows " + Texts.quote("let me in"));
        }
    }

    private void isRefused(String line) {
        TcpProbe stranger = village.greets("a stranger", STRANGER, line, "REFUSED");
        trial.step("the stranger sends \"let me in\" all the same");
        stranger.send("let me in");
        stranger.close();
    }

    @Question(
            number = "Q3.3",
            points = 5,
            needs = "Q3.1",
            hint =
                    "Each connection belongs to one peer: what comes is shown with that one's name, and \"NAME: TEXT\" goes to"
                            + " that one only.")
    void each_peer_is_talked_to_by_name() {
        village.start();
        Talk bob = village.joins(village.bob());
        Talk carol = trial.hint(MEANWHILE_HINT, () -> village.joins(village.carol()));

        bob.hearsDrawn("hello");
        carol.hearsDrawn("good morning");
        bob.says(trial.draw("hello bob"));
        carol.says(trial.draw("hello carol")); // what had gone to both would have come before
        bob.says(trial.draw("how are you"));
        bob.hearsDrawn("well");
    }

    @Question(
            number = "Q3.4",
            points = 6,
            hint =
                    "The first line is the word HELLO, the own name and the own password, with one space between them and a line"
                            + " end behind.")
    void the_peer_connects_to_another_one() {
        village.start();

        Talk bob = village.connectsTo(village.bob());
        trial.hint(TALK_HINT, () -> {
            bob.says(trial.draw("hello"));
            bob.hearsDrawn("welcome");
        });
    }

    @Question(
            number = "Q3.5",
            points = 4,
            needs = {"Q3.3", "Q3.4"},
            hint = "\"/all TEXT\" goes to every peer that is connected, whoever of the two has connected to the other.")
    void a_text_to_all_reaches_everybody() {
        village.start();
        Talk bob = village.joins(village.bob());
        Talk carol = village.connectsTo(village.carol());
        bob.hearsDrawn("hello");
        carol.hearsDrawn("welcome");

        String text = trial.draw("good morning");
        village.types("/all " + text);
        bob.gets(text);
        carol.gets(text);
    }

    @Question(
            number = "Q3.6",
            points = 3,
            needs = "Q3.3",
            hint = "A connection that ends or breaks ends the talk with that peer, and nothing else.")
    void a_peer_that_leaves_harms_nobody_else() {
        village.start();
        Talk carol = village.joins(village.carol());

        village.joins(village.bob()).leaves(true);
        carol.hearsDrawn("bob has left");
        village.joins(village.bob()).leaves(false);
        carol.hearsDrawn("bob has left again");
        Talk bob = village.joins(village.bob());
        bob.hearsDrawn("here I am");
        bob.says(trial.draw("welcome back"));
        carol.says(trial.draw("bob is back"));
    }

    @Question(
            number = "Q3.7",
            points = 2,
            needs = "Q3.3",
            hint = "Who waits for the first line of a peer: the loop that lets peers connect, or a thread for this peer"
                    + " alone?")
    void a_peer_that_says_nothing_holds_up_nobody() {
        village.start();
        village.connect("somebody silent", STRANGER);

        Talk bob = village.joins(village.bob());
        bob.hearsDrawn("hello");
        bob.says(trial.draw("welcome"));
    }
}
