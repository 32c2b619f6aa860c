package chatlab.roomchat;

import chatlab.harness.probe.Shape;
import chatlab.harness.probe.TcpProbe;
import chatlab.harness.probe.Texts;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.question.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A user of the chat that the grader plays. */
final class ProbedUser {
    private final Trial trial;
    private final String nickname;
    private final TcpProbe connection;

    /** What the server tells of those who come and go; all users of a chat have the same list. */
    private final List<String> announced;

    private final List<String> said = new ArrayList<>();

    ProbedUser(Trial trial, String nickname, TcpProbe connection, List<String> announced) {
        this.trial = trial;
        this.nickname = nickname;
        this.connection = connection;
        this.announced = announced;
    }

    String nickname() {
        return nickname;
    }

    /** Where this user's end of the connection is, as the server should print it. */
    String address() {
        return "('%s', %d)"
                .formatted(
                        connection.address().getAddress().getHostAddress(),
                        connection.address().getPort());
    }

    /** Whether the server has reacted to this user in any way. */
    boolean hasAnswer() {
        return connection.hasAnswer();
    }

    /** What comes first must be the question for the nickname. */
    void isAsked() {
        gets("NICK");
    }

    void givesNickname() {
        trial.step(nickname + " gets \"NICK\", and sends the nickname");
        announced.add(nickname + " joined!");
        connection.send(nickname);
    }

    /** The server must tell everybody of this user, and then this user alone that they are in. */
    void isWelcomed() {
        gets(nickname + " joined!");
        gets("Connected to server!");
    }

    /** This text must be what comes next. */
    void gets(String text) {
        receive(text, Shape.NOTHING);
    }

    private void receive(String text, Shape others) {
        connection.receive(nickname + " gets " + Texts.quote(text), Shape.of(text), others);
    }

    /** That somebody has left must be what comes next, but for what is told of others. */
    void hearsThatHasLeft(ProbedUser other) {
        receive(other.nickname + " left!", oneOf(announced.stream()));
    }

    void says(String text) {
        trial.step(nickname + " says " + Texts.quote(text));
        said.add(message(text));
        connection.send(message(text));
    }

    private String message(String text) {
        return nickname + ": " + text;
    }

    /** What somebody says must be what comes next, but for who comes and goes, and what this user has said. */
    void hears(ProbedUser speaker, String text) {
        receive(speaker.message(text), oneOf(Stream.concat(announced.stream(), said.stream())));
    }

    /** What this user said last must be what comes next, but for who comes and goes, and what was said before. */
    void hearsItself() {
        receive(said.get(said.size() - 1), oneOf(Stream.concat(announced.stream(), said.stream())));
    }

    /** What somebody says must fit a pattern, and be what comes next but for who comes and goes. */
    void hears(ProbedUser speaker, String text, String pattern) {
        Pattern whole = Pattern.compile(Pattern.quote(speaker.message("")) + pattern);
        String expected = nickname + " gets " + Texts.quote(speaker.message(text));
        connection.receive(
                expected,
                got -> {
                    Matcher matcher = whole.matcher(got);
                    return matcher.lookingAt() ? matcher.end() : matcher.hitEnd() ? Shape.INCOMPLETE : Shape.DIFFERENT;
                },
                oneOf(announced.stream()));
    }

    /** What somebody says must come, wherever; {@code forbidden} must not come before it. */
    void hearsSometime(ProbedUser speaker, String text, String forbidden) {
        gets(speaker.message(text), forbidden, nickname + " gets " + Texts.quote(speaker.message(text)));
    }

    /** The same for what this user says now: by then the server is done with what this user said before. */
    void saysAndHears(String text, String forbidden) {
        says(text);
        hearsSometime(this, text, forbidden);
    }

    /** The server must tell this instead of passing on what this user says now. */
    void saysAndIsTold(String text, String told) {
        says(text);
        gets(told, message(text), nickname + " is told " + Texts.quote(told));
    }

    /** Types a command, and waits until {@code witness} is told what has come of it. */
    void commands(String command, ProbedUser witness, String told) {
        says(command);
        witness.gets(told, message(command), witness.nickname + " is told " + Texts.quote(told));
    }

    /** Waits for a text wherever it comes, but for another one not to come before it. */
    private void gets(String text, String forbidden, String expected) {
        String all = connection.receive(expected, got -> {
            int end = Math.max(end(text, got), end(forbidden, got));
            return end < 0 ? Shape.INCOMPLETE : end;
        });
        if (all.contains(forbidden)) {
            throw new UnmetExpectation(
                    expected + " and not " + Texts.quote(forbidden), nickname + " got " + Texts.quote(all));
        }
    }

    /** Where a text ends in another one; -1 where it isn't in it. */
    private static int end(String text, String in) {
        int at = in.indexOf(text);
        return at < 0 ? -1 : at + text.length();
    }

    /** The server must refuse the nickname: with some words, and then the end of the connection. */
    void isRefused() {
        String welcome = nickname + " joined!";
        String expected =
                nickname + ", who is a second one, is refused with a line of text and the end of the connection";
        connection.receive(expected, text -> {
            if (welcome.startsWith(text)) {
                return Shape.INCOMPLETE;
            }
            return text.startsWith(welcome) ? Shape.DIFFERENT : text.length();
        });
        connection.receiveEnd(expected);
    }

    void leaves() {
        trial.step(nickname + " closes the connection");
        announced.add(nickname + " left!");
        connection.close();
    }

    void breaksOff() {
        trial.step(nickname + "'s connection breaks off (a reset)");
        announced.add(nickname + " left!");
        connection.reset();
    }

    private static Shape oneOf(Stream<String> texts) {
        return texts.map(Shape::of).reduce(Shape.NOTHING, Shape::or);
    }
}
