package chatlab.relaychat;

import chatlab.harness.probe.Shape;
import chatlab.harness.probe.TcpProbe;
import chatlab.harness.probe.Texts;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.program.ProgramUnderTest;
import chatlab.harness.question.Trial;

/** A peer under test with its user, and the other peer, played by the grader: what they say to each other. */
final class OtherPeer {
    private final Trial trial;
    private final ProgramUnderTest program;
    private final TcpProbe connection;
    private final String ownHost = OwnHost.name();

    OtherPeer(Trial trial, ProgramUnderTest program, TcpProbe connection) {
        this.trial = trial;
        this.program = program;
        this.connection = connection;
    }

    /** The user types a line, and it must be what comes next at the other peer. */
    void hears(String line) {
        trial.step("the user types " + Texts.quote(line));
        program.type(line);
        gets(line, null);
    }

    /** This must be what comes next. */
    void gets(String text, String hint) {
        trial.hint(
                hint, () -> connection.receive("the other peer gets " + Texts.quote(text) + " next", Shape.of(text)));
    }

    /** The user types something that isn't sent. */
    void userTypes(String line) {
        trial.step("the user types " + Texts.quote(line));
        program.type(line);
    }

    /** The other peer says something, and the screen shows it. */
    void says(String text) {
        sends(text);
        String line = ownHost + ":" + text;
        program.shows("the screen shows the line " + Texts.quote(line), line, text);
        String behind = program.shows("the line ends behind it", "\n").stripTrailing();
        if (!behind.isEmpty()) {
            throw new UnmetExpectation(
                    "this text is all that stands on its line",
                    "behind it stands " + Texts.quote(behind),
                    "Only the bytes that were received are the text. How many were there?");
        }
    }

    void sends(String text) {
        trial.step("the other peer sends " + Texts.quote(text));
        connection.send(text);
    }

    /** One direction has ended; the other one must not. */
    void staysConnected(String hint) {
        Meanwhile.staysOpen(trial, connection, hint);
    }

    /** The user ends the keyboard's input. */
    void userEnds() {
        trial.step("the keyboard's input ends");
        program.endInput();
    }

    /** The other peer closes its end, and the program ends, as if nothing was wrong. */
    void leaves() {
        trial.step("the other peer closes the connection");
        connection.close();
        isRight(program.exits("the program ends when the connection has ended"));
    }

    /** The connection must end, and the program by itself, as if nothing was wrong. */
    void programEnds(String when) {
        connection.receiveEnd("the program closes its connection " + when);
        isRight(program.exits("the program ends " + when));
        connection.close();
    }

    private static void isRight(int status) {
        if (status != 0) {
            throw new UnmetExpectation("the program ends with exit status 0", "its exit status is " + status);
        }
    }
}
