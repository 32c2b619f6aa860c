package chatlab.instructor.intake;

import chatlab.instructor.intake.Lms.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one student handed in, as it is found. */
final class Pile {
    private final List<Upload> uploads = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();
    private final Map<Long, List<String>> refusals = new TreeMap<>();
    private Student student;
    private String uploadedAs = "";

    Pile(Student student) {
        this.student = student;
    }

    Student student() {
        return student;
    }

    void belongsTo(Student known) {
        student = known;
    }

    void add(Entry entry, Owner owner) {
        refusals.computeIfAbsent(owner.order(), order -> new ArrayList<>()).addAll(entry.refusals());
        ignored.addAll(entry.ignored());
        if (owner.other() != null) {
            ignored.add(new Ignored(entry.name(), owner.other()));
            return;
        }
        uploadedAs = uploadedAs.isEmpty() ? entry.name() : uploadedAs;
        for (Upload upload : entry.uploads()) {
            uploads.add(new Upload(name(entry, upload, owner), upload.content(), owner.order()));
        }
    }

    private static String name(Entry entry, Upload upload, Owner owner) {
        if (entry.isFolder()) {
            return upload.name();
        }
        return owner.file().isEmpty() ? entry.name() : owner.file();
    }

    /** Keeps the newest attempt only, of those with files. */
    void dropOlder() {
        long newest = refusals.keySet().stream().mapToLong(order -> order).max().orElse(0);
        refusals.keySet().removeIf(order -> order < newest);
        for (Upload upload : List.copyOf(uploads)) {
            if (upload.order() < newest) {
                uploads.remove(upload);
                ignored.add(new Ignored(upload.name(), "is of an older attempt"));
            }
        }
    }

    HandIn handIn(Student named, String folder) {
        List<String> all = refusals.values().stream().flatMap(List::stream).toList();
        return new HandIn(named, folder, uploadedAs, List.copyOf(uploads), List.copyOf(ignored), all);
    }
}
