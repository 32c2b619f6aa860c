package chatlab.instructor.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Unpacks the archive of a class, but none of the archives in it; what is wrong with one entry harms no other. */
final class ClassArchive implements Receiver {
    private final Store store;
    private final Budget budget;
    private final Map<String, Budget> shares = new HashMap<>();
    private final EntryTree tree = new EntryTree();

    private ClassArchive(Store store, Budget budget) {
        this.store = store;
        this.budget = budget;
    }

    /** Unpacks into {@code work}; throws a refusal when the archive as a whole can't be read. */
    static Listing listing(Path archive, Path work) throws IOException {
        Format format = Format.of(archive.getFileName().toString(), archive);
        ClassArchive receiver = new ClassArchive(new Store(work), new Budget(Bounds.CLASS, Files.size(archive)));
        format.read(archive, receiver.budget, receiver);
        return receiver.tree.listing();
    }

    @Override
    public void file(String name, InputStream content) throws IOException {
        String below = name.substring(name.indexOf('/') + 1);
        if (name.startsWith(".") || name.startsWith("__MACOSX/") || Clutter.has(below)) {
            return;
        }
        Budget share =
                shares.computeIfAbsent(firstTwoParts(name), part -> new Budget(Bounds.SUBMISSION, Long.MAX_VALUE));
        try {
            share.countEntry();
            Path replaced = tree.add(name, store.keep(new Guarded(content, share, EntryName.shown(name))));
            if (replaced != null) {
                Files.delete(replaced);
            }
        } catch (Refusal e) {
            if (budget.isSpent()) {
                throw e;
            }
            tree.refuse(name, "\"%s\" %s".formatted(EntryName.shown(name), e.getMessage()));
        }
    }

    @Override
    public void refused(String name, String reason) {
        tree.refuse(name, "\"%s\" %s".formatted(EntryName.shown(name), reason));
    }

    /** A student, or a student's folder in the class's; nobody gets more than the share of one student. */
    private static String firstTwoParts(String name) {
        int first = name.indexOf('/');
        int second = first < 0 ? -1 : name.indexOf('/', first + 1);
        return second < 0 ? name : name.substring(0, second);
    }
}
