package chatlab.directchat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The index table: the peers that we may talk to. */
final class Index {
    private final List<IndexEntry> entries;

    /** Checked for a name that isn't in the table: so that this takes as long as for one that is. */
    private final PasswordHash nobody;

    Index(List<IndexEntry> entries) {
        this.entries = List.copyOf(entries);
        nobody = entries.stream()
                .map(IndexEntry::hash)
                .max(Comparator.comparing(PasswordHash::iterations))
                .orElseGet(() -> PasswordHash.of(""));
    }

    List<IndexEntry> entries() {
        return entries;
    }

    /** The entry of a name, null where there is none. */
    IndexEntry find(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Whether a peer with this name is in the table, and this is its password; "no" takes as long as "yes". */
    boolean accepts(String name, String password) {
        IndexEntry entry = find(name);
        boolean matches = (entry == null ? nobody : entry.hash()).matches(password);
        return entry != null && matches;
    }

    /** The same table with one more entry, which takes the place of one with the same name. */
    Index with(IndexEntry added) {
        List<IndexEntry> all = new ArrayList<>(entries);
        all.removeIf(entry -> entry.name().equals(added.name()));
        all.add(added);
        return new Index(all);
    }
}
