package chatlab.relaychat;

import chatlab.harness.probe.TcpProbe;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.question.Trial;

/**
 * A while in which nothing may happen. A program that ends itself, or closes a connection, needs some milliseconds for
 * that, in which it still seems to work; what would show the mistake comes of itself, and nothing else comes behind it.
 */
final class Meanwhile {
    /** How often to look: a third of a second, or more on a busy machine. */
    private static final int LOOKS = 300;

    private Meanwhile() {}

    /** The program must keep this connection open, and send nothing. */
    static void staysOpen(Trial trial, TcpProbe connection, String hint) {
        int[] looks = {0};
        String expected = "the connection stays open, and nothing is sent";
        trial.waitUntil(expected, () -> ++looks[0] > LOOKS || connection.hasAnswer());
        if (connection.hasAnswer()) {
            String rest = connection.receiveEnd("the connection ends");
            throw new UnmetExpectation(
                    expected, rest.isEmpty() ? "the program closes it" : "\"" + rest + "\" is sent", hint);
        }
    }
}
