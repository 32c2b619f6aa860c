package chatlab.directchat;

import chatlab.harness.probe.Shape;
import chatlab.harness.probe.TcpProbe;
import chatlab.harness.probe.Texts;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.program.ProgramUnderTest;
import chatlab.harness.question.Trial;

/** What the program under test and another one, which the grader plays, say to each other over TCP. */
final class Talk {
    static final String ANY_TIME_HINT =
            "Both sides may talk at any time, as often as they like. While one thread waits for the keyboard, who waits"
                    + " for the connection?";
    static final String AS_IT_IS_HINT =
            "A text goes on as it came: all the bytes that were read and only those, as UTF-8.";

    private static final String REST_HINT = "Only the bytes that were received are the text. How many were there?";

    /** Between peers, the answer to the first line may end in one. */
    private static final Shape LINE_END = text -> text.startsWith("\n") ? 1 : Shape.DIFFERENT;

    private final Trial trial;
    private final ProgramUnderTest program;
    private final String other;
    private final TcpProbe connection;
    private final String shown;
    private final String addressed;
    private Shape ignored = Shape.NOTHING;

    /**
     * Begins a talk.
     *
     * @param other who the grader plays
     * @param shown what the program shows before a text that comes
     */
    Talk(Trial trial, ProgramUnderTest program, String other, TcpProbe connection, String shown) {
        this(trial, program, other, connection, shown, "");
    }

    private Talk(
            Trial trial, ProgramUnderTest program, String other, TcpProbe connection, String shown, String addressed) {
        this.trial = trial;
        this.program = program;
        this.other = other;
        this.connection = connection;
        this.shown = shown;
        this.addressed = addressed;
    }

    /** Begins a talk with one of several peers, whose name stands before each text on keyboard and screen. */
    static Talk withPeer(Trial trial, ProgramUnderTest program, String other, TcpProbe connection) {
        Talk talk = new Talk(trial, program, other, connection, other + ": Received message : ", other + ": ");
        talk.ignored = LINE_END;
        return talk;
    }

    String other() {
        return other;
    }

    /** A server may still be about to pass this text on to whoever is there; nobody is told when it has done that. */
    void mayStillGet(String text) {
        ignored = Shape.of(text);
    }

    /** The other one says something, whatever becomes of it. */
    void otherSays(String text) {
        trial.step(other + " sends " + Texts.quote(text));
        connection.send(text);
    }

    /** What the other one says must be shown; returns what the screen showed before. */
    String hears(String text) {
        otherSays(text);
        String line = shown + text;
        return program.shows("the screen shows " + Texts.quote(line), line, "Received message");
    }

    /** The same with a number that is drawn behind the text, so that no earlier text is taken for it. */
    String hearsDrawn(String text) {
        return hears(text + trial.draw(" number "));
    }

    /** The user types something, whatever becomes of it. */
    void types(String line) {
        trial.step("the user types " + Texts.quote(line));
        program.type(line);
    }

    /** What the user types must be what the other one gets next, and nothing between it and what came before. */
    void says(String text) {
        types(addressed + text);
        gets(text);
    }

    /** This must be what the other one gets next. */
    void gets(String text) {
        connection.receive(other + " gets " + Texts.quote(text), Shape.of(text), ignored);
    }

    /** Each of the samples must arrive as it is, in both directions. */
    void passesTextsOnAsTheyAre() {
        hearsDrawn("hello");
        for (var sample : Samples.ALL) {
            trial.hint(sample.hint(), () -> {
                says(sample.text());
                nothingFollows(hearsDrawn(sample.text()));
            });
        }
        says("bye");
        trial.hint(REST_HINT, () -> nothingFollows(hearsDrawn("bye")));
    }

    /** Looks at the rest of the line that was shown before. */
    private static void nothingFollows(String before) {
        String rest = before.lines().findFirst().orElse("");
        if (!rest.isBlank()) {
            throw new UnmetExpectation(
                    "a message is all that stands on its line", "behind it stands " + Texts.quote(rest), REST_HINT);
        }
    }

    /** Breaks the connection off, or closes it in order. */
    void leaves(boolean inOrder) {
        trial.step(other + (inOrder ? " closes the connection" : "'s connection breaks off (a reset)"));
        if (inOrder) {
            connection.close();
        } else {
            connection.reset();
        }
    }
}
