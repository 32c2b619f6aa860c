package chatlab.instructor.soak;

import chatlab.harness.question.QuestionResult;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** The name of this machine, which some programs show: the texts that are kept must be the same on every machine. */
final class HostName {
    private static final Pattern WITH_COLON = Pattern.compile("\\b" + Pattern.quote(own()) + ":");

    private HostName() {}

    private static String own() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /** The same result with {@code HOST:} wherever this machine's name and a colon stand. */
    static QuestionResult hideIn(QuestionResult result) {
        return new QuestionResult(
                result.number(),
                result.milestone(),
                result.title(),
                result.points(),
                result.max(),
                result.state(),
                result.happened(),
                hide(result.expected()),
                hide(result.actual()),
                result.hint(),
                result.hole(),
                result.extra());
    }

    private static String hide(String text) {
        return text == null ? null : WITH_COLON.matcher(text).replaceAll("HOST:");
    }
}
