package chatlab.instructor.intake;

import chatlab.instructor.WrongUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a class handed in.
 *
 * @param lms who named the files
 * @param notLookedAt what belongs to no student
 * @param absent the students of the roster who handed in nothing
 * @param unknown the students who handed in something and are not in the roster
 */
public record Inbox(
        Lms lms, List<HandIn> handIns, List<String> notLookedAt, List<Student> absent, List<Student> unknown) {

    /**
     * Looks at a folder, or unpacks an archive into {@code work}; the archives in it are left for {@link HandIn#unpack}.
     *
     * @param lms who named the files; empty to find out
     * @param roster a file with the columns id and name; empty where there is none
     * @throws WrongUse when that isn't a class
     */
    public static Inbox open(Path submissions, Optional<Lms> lms, Optional<Path> roster, Path work) throws IOException {
        Roster students = roster.isPresent() ? Roster.read(roster.get()) : Roster.none();
        Listing listing = listing(submissions, work);
        Grouping grouping = new Grouping(lms.orElseGet(() -> Lms.of(listing.entries())));
        for (Entry entry : listing.entries()) {
            grouping.add(entry);
        }
        List<String> notLookedAt = new ArrayList<>(grouping.notNamedSo());
        notLookedAt.addAll(listing.strays());
        return inbox(grouping, notLookedAt, students);
    }

    /** The same with only the submissions whose folders have these names. */
    public Inbox only(Predicate<String> names) {
        List<HandIn> chosen =
                handIns.stream().filter(handIn -> names.test(handIn.folder())).toList();
        return new Inbox(lms, chosen, notLookedAt, absent, unknown);
    }

    private static Listing listing(Path submissions, Path work) throws IOException {
        if (!Files.exists(submissions)) {
            throw new WrongUse(submissions + ": no such file or folder; expected the submissions of a class");
        }
        try {
            return Files.isDirectory(submissions)
                    ? ClassFolder.listing(submissions)
                    : ClassArchive.listing(submissions, work);
        } catch (Refusal e) {
            throw new WrongUse(submissions + ": " + e.getMessage());
        }
    }

    private static Inbox inbox(Grouping grouping, List<String> notLookedAt, Roster roster) {
        List<HandIn> handIns = new ArrayList<>();
        Set<Student> absent = new LinkedHashSet<>(roster.students());
        List<Student> unknown = new ArrayList<>();
        Set<String> folders = new HashSet<>();
        for (Pile pile : grouping.piles()) {
            if (grouping.lms() == Lms.BLACKBOARD) {
                pile.dropOlder();
            }
            Optional<Student> known = roster.find(pile.student());
            known.ifPresentOrElse(absent::remove, () -> unknown.add(pile.student()));
            Student student = known.map(named -> grouping.lms().named(pile.student(), named))
                    .orElse(pile.student());
            handIns.add(pile.handIn(student, FolderName.of(grouping.lms().folder(pile.student()), folders)));
        }
        boolean hasRoster = !roster.students().isEmpty();
        return new Inbox(
                grouping.lms(),
                List.copyOf(handIns),
                notLookedAt,
                List.copyOf(absent),
                hasRoster ? unknown : List.of());
    }
}
