package chatlab.instructor.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an export tells whoever ran it: what was written, what was left out, and why. */
final class Told {
    private final List<String> written = new ArrayList<>();
    private final Map<String, List<String>> leftOut = new LinkedHashMap<>();
    private boolean isTrouble;

    void written(String what) {
        written.add(what);
    }

    /** Something that a person should know of: a student, or a row of the sheet. */
    void leftOut(String why, String who) {
        leftOut.computeIfAbsent(why, reason -> new ArrayList<>()).add(who);
    }

    /** A student who has no final mark. */
    void leftOut(Mark mark) {
        if (mark.isTrouble()) {
            leftOut("No final mark, so left out", mark.who() + ": " + mark.missing());
        } else {
            leftOut("Left out, as manual.csv has no points yet; " + mark.missing(), mark.who());
        }
        isTrouble |= mark.isTrouble();
    }

    boolean isTrouble() {
        return isTrouble;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        leftOut.forEach((why, names) -> {
            text.append("%s (%d):%n".formatted(why, names.size()));
            names.forEach(name -> text.append("    ").append(name).append('\n'));
        });
        written.forEach(what -> text.append("Written: ").append(what).append('\n'));
        return text.toString();
    }
}
