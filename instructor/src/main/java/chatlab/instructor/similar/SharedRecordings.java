package chatlab.instructor.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds connections that several students handed in as their own. */
final class SharedRecordings {
    private final Map<Recorded, Recorded> parents = new IdentityHashMap<>();

    private SharedRecordings() {}

    /**
     * The recordings that more than one student handed in, each with everywhere it occurs, in the order given. Whoever
     * has them need not be the one who made them.
     */
    static List<List<Recorded>> find(List<Recorded> all) {
        SharedRecordings search = new SharedRecordings();
        Map<String, Recorded> firsts = new HashMap<>();
        for (Recorded one : all) {
            search.parents.put(one, one);
            for (String key : one.keys()) {
                Recorded first = firsts.putIfAbsent(key, one);
                if (first != null) {
                    search.join(first, one);
                }
            }
        }
        Map<Recorded, List<Recorded>> groups = new LinkedHashMap<>();
        for (Recorded one : all) {
            groups.computeIfAbsent(search.root(one), root -> new ArrayList<>()).add(one);
        }
        return groups.values().stream()
                .filter(group -> students(group).size() > 1)
                .sorted(Comparator.comparing(group -> String.join("\0", students(group))))
                .toList();
    }

    /** Whose captures a recording is in. */
    static SortedSet<String> students(List<Recorded> group) {
        SortedSet<String> students = new TreeSet<>();
        group.forEach(one -> students.add(one.student()));
        return students;
    }

    private void join(Recorded one, Recorded other) {
        parents.put(root(one), root(other));
    }

    private Recorded root(Recorded one) {
        Recorded root = one;
        while (parents.get(root) != root) {
            root = parents.get(root);
        }
        parents.put(one, root);
        return root;
    }
}
