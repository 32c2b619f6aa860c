package chatlab.instructor.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** The files of a class's archive, put together to what is at its top. */
final class EntryTree {
    /** Folders that a student has, and no class. */
    private static final Pattern OF_A_STUDENT =
            Pattern.compile("(?i)milestone.*|harness|handout|src|main|java|chatlab|captures?|server|client|analysis");

    private final Map<String, Path> files = new LinkedHashMap<>();
    private final Map<String, String> refusals = new LinkedHashMap<>();
    private final Map<String, Ignored> replaced = new LinkedHashMap<>();

    /** Adds a file; returns the one that had this name before and doesn't count any more, else null. */
    Path add(String name, Path content) {
        Path before = files.put(name, content);
        if (before != null) {
            replaced.put(name, new Ignored(name, "is there again in the same archive"));
        }
        return before;
    }

    void refuse(String name, String reason) {
        refusals.put(name, reason);
    }

    /** What is at the top, by name; a folder around the whole class is left out. */
    Listing listing() {
        Listing top = below("");
        if (top.entries().size() == 1 && top.entries().get(0).isFolder()) {
            Listing inside = below(top.entries().get(0).name() + "/");
            if (isClass(inside.entries())) {
                inside.strays().addAll(top.strays());
                return inside;
            }
        }
        return top;
    }

    private static boolean isClass(List<Entry> entries) {
        boolean areFolders = entries.size() > 1
                && entries.stream()
                        .allMatch(entry -> entry.isFolder()
                                && !OF_A_STUDENT.matcher(entry.name()).matches());
        return areFolders || Lms.of(entries) != Lms.PLAIN;
    }

    private Listing below(String folder) {
        Map<String, Entry> entries = new TreeMap<>();
        List<String> strays = new ArrayList<>();
        each(
                files,
                folder,
                entries,
                (entry, file) -> entry.uploads().add(new Upload(inside(file.getKey(), folder), file.getValue(), 0)));
        each(replaced, folder, entries, (entry, file) -> entry.ignored().add(file.getValue()));
        each(refusals, folder, entries, (entry, file) -> entry.refusals().add(file.getValue()));
        for (String nobody : List.of("", "..")) {
            Entry stray = entries.remove(nobody);
            strays.addAll(stray == null ? List.of() : stray.refusals());
        }
        return new Listing(List.copyOf(entries.values()), strays);
    }

    private static <T> void each(
            Map<String, T> found,
            String folder,
            Map<String, Entry> entries,
            BiConsumer<Entry, Map.Entry<String, T>> action) {
        for (Map.Entry<String, T> one : found.entrySet()) {
            if (one.getKey().startsWith(folder)) {
                String top = top(one.getKey(), folder);
                boolean isFolder = !inside(one.getKey(), folder).isEmpty();
                Entry entry = entries.computeIfAbsent(
                        top,
                        name -> new Entry(name, isFolder, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
                action.accept(entry, one);
            }
        }
    }

    private static String top(String name, String folder) {
        int end = name.indexOf('/', folder.length());
        return name.substring(folder.length(), end < 0 ? name.length() : end);
    }

    private static String inside(String name, String folder) {
        int end = name.indexOf('/', folder.length());
        return end < 0 ? "" : name.substring(end + 1);
    }
}
