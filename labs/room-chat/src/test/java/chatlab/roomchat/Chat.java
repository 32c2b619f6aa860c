package chatlab.roomchat;

import chatlab.harness.probe.TcpProbe;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.program.ProgramUnderTest;
import chatlab.harness.question.Trial;
import java.util.ArrayList;
import java.util.List;

/** The server under test, and the users that the grader plays: what they do together, step by step. */
final class Chat {
    /** Which of the lab's hosts the server runs on; the users' are the next ones. */
    private static final int SERVER = 0;

    static final String LISTEN_HINT =
            "A server socket listens once it is bound: to the host and the port that the server was given. Then the"
                    + " server waits for one client after the other.";
    private static final String MEANWHILE_HINT =
            "Those who are in the chat may talk for hours. Which thread waits for their messages, and which one lets the"
                    + " next client in meanwhile?";

    private final Trial trial;
    private final List<ProbedUser> present = new ArrayList<>();
    private final List<String> announced = new ArrayList<>();
    private ProgramUnderTest server;

    Chat(Trial trial) {
        this.trial = trial;
    }

    ProgramUnderTest server() {
        return server;
    }

    /** Starts the server, and connects the first user as soon as it listens: it need not say that it does. */
    ProbedUser start(String name) {
        trial.step("the server starts");
        String nickname = trial.draw(name);
        trial.step(nickname + " connects from " + trial.host(1).getHostAddress());
        ProbedUser[] first = new ProbedUser[1];
        server = trial.startServer(
                SERVER,
                awaited -> first[0] = trial.hint(
                        LISTEN_HINT,
                        () -> new ProbedUser(
                                trial,
                                nickname,
                                trial.connectOnceListening(nickname, 1, trial.at(SERVER)),
                                announced)));
        return first[0];
    }

    /** Connects one more user, who hasn't given a nickname yet. */
    ProbedUser connect(String name, int host) {
        return connectAs(trial.draw(name), host);
    }

    /** The same for a nickname that isn't drawn. */
    ProbedUser connectAs(String nickname, int host) {
        trial.step(nickname + " connects from " + trial.host(host).getHostAddress());
        return new ProbedUser(
                trial,
                nickname,
                trial.hint(LISTEN_HINT, () -> trial.connect(nickname, host, trial.at(SERVER))),
                announced);
    }

    /** When the first user has given a nickname and left, one more must be let in. */
    void letsInOneMoreThan(ProbedUser first) {
        first.givesNickname();
        first.leaves();
        String nickname = trial.draw("bob");
        trial.step(nickname + " connects from " + trial.host(2).getHostAddress());
        String expected = nickname + " is let in, too";
        try {
            TcpProbe bob = trial.connect(nickname, 2, trial.at(SERVER));
            trial.waitUntil(expected, bob::hasText);
        } catch (UnmetExpectation e) { // a server that ends may just let bob connect, or may not: the same mistake
            throw new UnmetExpectation(expected, "the server lets in one only", LISTEN_HINT);
        }
    }

    /** Lets a user in who has connected. */
    ProbedUser enter(ProbedUser user) {
        if (present.isEmpty()) {
            user.isAsked();
        } else {
            trial.hint(MEANWHILE_HINT, user::isAsked);
        }
        user.givesNickname();
        user.isWelcomed();
        present.add(user);
        return user;
    }

    /** Starts the server, and lets the first user in. */
    ProbedUser open(String name) {
        return enter(start(name));
    }

    /** Connects one more user, and lets them in. */
    ProbedUser join(String name, int host) {
        return enter(connect(name, host));
    }

    /** This one says something, and all the others hear it. */
    void speaksAndOthersHear(ProbedUser speaker) {
        String text = "it is " + trial.draw("me");
        speaker.says(text);
        present.stream().filter(other -> other != speaker).forEach(other -> other.hears(speaker, text));
    }

    /** This one says something, and all hear it, this one too. */
    void speaksAndAllHear(ProbedUser speaker) {
        speaksAndOthersHear(speaker);
        speaker.hearsItself();
    }

    /** Somebody has left, so everybody else is told. */
    void othersHearThatHasLeft(ProbedUser gone) {
        present.remove(gone);
        present.forEach(other -> other.hearsThatHasLeft(gone));
    }
}
