package chatlab.peertablechat;

import chatlab.harness.probe.Texts;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.program.ProgramUnderTest;
import chatlab.harness.question.Trial;
import java.net.InetSocketAddress;
import java.util.List;

/** The peer under test, and its user. */
final class PeerUnderTest {
    /** Which of the lab's hosts it runs on; it listens at the addresses of all others, too. */
    static final int HOST = 0;

    private static final List<String> MENU = List.of(
            "***** Menu *****", "1. Send message", "2. Query active peers", "3. Connect to active peers", "0. Quit");
    private static final String PROMPT = "Enter choice: ";
    private static final int STARTS = 3;

    /** What the given code shows when the thread that receives has come to its end. */
    private static final String DEAF = "Nothing is received any more";

    private static final String LINE_HINT =
            "A message that arrives gets a line of its own, and the menu isn't shown again for it.";
    private static final String REST_HINT = "Only the bytes that were received are the message. How many were there?";

    private final Trial trial;
    private final String team;
    private int port;
    private ProgramUnderTest program;
    private boolean deaf;

    PeerUnderTest(Trial trial) {
        this.trial = trial;
        team = trial.draw("Red"); // a capital letter, as nobody must change names
    }

    String team() {
        return team;
    }

    int port() {
        return port;
    }

    /** Where others connect to it. */
    InetSocketAddress address() {
        return new InetSocketAddress(trial.host(HOST), port);
    }

    /** Starts it, types name and port, and waits for the menu; takes another port where somebody else was quicker. */
    void start() {
        port = trial.port();
        for (int tries = 1; !started(tries); tries++) {
            port = trial.anotherPort();
        }
        MENU.forEach(this::asks);
        asks(PROMPT);
    }

    private boolean started(int tries) {
        trial.step("the peer starts");
        program = trial.start();
        program.shows("Enter your name: ");
        types(team);
        program.shows("Enter your port number: ");
        trial.step("its user types the port " + port);
        program.type(Integer.toString(port));
        try {
            program.shows("Server listening on port " + port);
            return true;
        } catch (UnmetExpectation e) {
            if (!program.metTakenPort() || tries == STARTS) {
                throw e;
            }
            return false;
        }
    }

    private void types(String line) {
        trial.step("its user types " + Texts.quote(line));
        program.type(line);
    }

    /** Waits until the user is asked something, and returns what the screen showed before. */
    private String asks(String question) {
        String before = program.shows(question);
        deaf |= before.contains(DEAF);
        return before;
    }

    /** The user writes to somebody. */
    void writes(OtherPeer to, String text) {
        beginsToWrite(to);
        finishes(text);
    }

    /** The user begins to write to somebody, and is then asked for the message; returns the lines told before. */
    List<String> beginsToWrite(OtherPeer to) {
        trial.step("its user chooses 1, to write to " + to);
        List<String> told = chooses("1", to);
        asks("Enter your message: ");
        return told;
    }

    /** The user types the message. */
    void finishes(String text) {
        types(text);
    }

    void connectsTo(OtherPeer to) {
        trial.step("its user chooses 3, to connect to " + to);
        chooses("3", to);
    }

    /** The user chooses something that is done with one peer; returns what was told before. */
    private List<String> chooses(String choice, OtherPeer to) {
        program.type(choice);
        String before = asks("Enter the recipient's IP address: ");
        program.type(to.address().ip());
        asks("Enter the recipient's port number: ");
        program.type(Integer.toString(to.address().port()));
        return before.lines()
                .map(line -> line.replace(PROMPT, ""))
                .filter(line -> !line.isBlank() && !MENU.contains(line) && !line.startsWith(DEAF))
                .toList();
    }

    /**
     * A line must be shown that stands by itself; returns what the screen showed before.
     *
     * @param sign what tells this line from others, even if it is wrong
     */
    String shows(String line, String sign) {
        String expected = "the screen shows " + Texts.quote(line);
        if (deaf) {
            throw new UnmetExpectation(expected, "the screen shows " + Texts.quote(DEAF));
        }
        String before = program.shows(expected, line, sign, DEAF);
        if (!before.endsWith("\n")) {
            throw new UnmetExpectation(
                    expected + " on a line of its own", "it stands behind what was on the screen before", LINE_HINT);
        }
        nothingHangsOn(before.lines().findFirst().orElse(""));
        return before;
    }

    /** The same, and the menu must not be shown again for it. */
    void showsOnly(String line, String sign) {
        if (shows(line, sign).contains(MENU.get(0))) {
            throw new UnmetExpectation(
                    "the screen shows " + Texts.quote(line), "the menu is shown again before it", LINE_HINT);
        }
    }

    /** Looks at the rest of the line that was shown before. */
    private void nothingHangsOn(String rest) {
        if (!rest.isBlank()) {
            throw new UnmetExpectation(
                    "a line ends where the message ends", "behind it stands " + Texts.quote(rest), REST_HINT);
        }
    }

    /** All these lines must be shown, in any order. */
    void showsAll(List<String> lines) {
        StringBuilder shown = new StringBuilder();
        trial.waitUntil(
                "the screen shows all " + lines.size() + " messages",
                () -> {
                    shown.append(program.takeScreen());
                    return shown.indexOf(DEAF) >= 0 || missing(shown, lines).isEmpty();
                },
                () -> "not all of them are shown as they were sent");
        if (!missing(shown, lines).isEmpty()) {
            throw new UnmetExpectation(
                    "the screen shows all " + lines.size() + " messages", "it shows " + Texts.quote(DEAF));
        }
    }

    private static List<String> missing(CharSequence shown, List<String> lines) {
        List<String> there = shown.toString().lines().toList();
        return lines.stream().filter(line -> !there.contains(line)).toList();
    }

    /** The user asks for the table again and again, until it has these peers and no others. */
    void hasInItsTable(OtherPeer... peers) {
        List<String> addresses =
                List.of(peers).stream().map(peer -> peer.address().toString()).toList();
        trial.step("its user chooses 2");
        TableQuestion question = new TableQuestion(program, addresses);
        trial.waitUntil("the table has " + question, question, question::actual);
    }

    /** The user leaves, and the program ends in order. */
    void leaves() {
        trial.step("its user chooses 0");
        program.type("0");
        program.shows("Exiting");
        int status = program.exits("the program ends");
        if (status != 0) {
            throw new UnmetExpectation("the program ends with exit status 0", "it ends with " + status);
        }
    }
}
