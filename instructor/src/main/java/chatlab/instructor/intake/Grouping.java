package chatlab.instructor.intake;

import chatlab.instructor.intake.Lms.Owner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts together what belongs to the same student. */
final class Grouping {
    private static final Pattern ARCHIVE_SUFFIX = Pattern.compile("(?i)(\\.tar)?\\.(zip|7z|tar|tgz|gz)$");

    private final Lms lms;
    private final Map<String, Pile> piles = new LinkedHashMap<>();
    private final List<String> notNamedSo = new ArrayList<>();

    Grouping(Lms lms) {
        this.lms = lms;
    }

    Lms lms() {
        return lms;
    }

    /** One pile a student, in the order in which they came. */
    List<Pile> piles() {
        return List.copyOf(piles.values());
    }

    /** The names that say nothing about a student. */
    List<String> notNamedSo() {
        return notNamedSo;
    }

    void add(Entry entry) throws IOException {
        Optional<Owner> owner = lms.owner(lms == Lms.PLAIN ? plainName(entry) : entry.name());
        if (owner.isEmpty()) {
            notNamedSo.add(entry.name());
            return;
        }
        Pile pile = piles.computeIfAbsent(
                owner.get().key(), key -> new Pile(owner.get().student()));
        if (lms == Lms.BLACKBOARD && owner.get().file().isEmpty()) {
            for (Upload text : entry.uploads()) {
                BlackboardText.student(text.content(), owner.get().key()).ifPresent(pile::belongsTo);
            }
        } else {
            pile.add(entry, owner.get());
        }
    }

    /** The name of a plain folder or archive; nothing for another file. */
    private static String plainName(Entry entry) throws IOException {
        if (entry.isFolder()) {
            return entry.name();
        }
        for (Upload file : entry.uploads()) {
            if (!Format.of(entry.name(), file.content()).canBeRead()) {
                return "";
            }
        }
        return ARCHIVE_SUFFIX.matcher(entry.name()).replaceFirst("");
    }
}
