package chatlab.instructor.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Unpacks what a student handed in: archives, the archives in them, and so on, within one budget. */
final class Expander {
    private final Store store;
    private final Budget budget;
    private final List<HandedFile> files = new ArrayList<>();
    private final List<Ignored> ignored;

    /** Unpacks into a store within a budget, and adds to {@code ignored} what can't count. */
    Expander(Store store, Budget budget, List<Ignored> ignored) {
        this.store = store;
        this.budget = budget;
        this.ignored = ignored;
    }

    /** All files, archives replaced by what was in them. */
    List<HandedFile> files() {
        return files;
    }

    /** Adds a file; of an archive, what is in it. Throws a refusal that begins with the archive's name. */
    void add(HandedFile file) throws IOException {
        add(file, 1);
    }

    /** Returns whether the file was an archive, which nobody needs any more. */
    private boolean add(HandedFile file, int depth) throws IOException {
        Format format = Format.of(file.fileName(), file.content());
        if (format == Format.NONE) {
            files.add(file);
            return false;
        }
        Map<String, Path> inside;
        try {
            inside = unpack(file, format, depth);
        } catch (Refusal e) {
            throw new Refusal(EntryName.shown(file.name()) + ": " + e.getMessage(), e);
        }
        for (Map.Entry<String, Path> entry : inside.entrySet()) {
            HandedFile inner = new HandedFile(file.name() + "/" + entry.getKey(), entry.getValue(), file.age());
            if (add(inner, depth + 1)) {
                Files.delete(inner.content());
            }
        }
        return true;
    }

    private Map<String, Path> unpack(HandedFile archive, Format format, int depth) throws IOException {
        if (depth > budget.bounds().depth()) {
            throw new Refusal("archives in archives, more than %d deep"
                    .formatted(budget.bounds().depth()));
        }
        Map<String, Path> inside = new LinkedHashMap<>();
        format.read(archive.content(), budget, new Receiver() {
            @Override
            public void file(String name, InputStream content) throws IOException {
                if (Clutter.has(name)) {
                    return;
                }
                Path replaced = inside.put(name, store.keep(content));
                if (replaced != null) {
                    Files.delete(replaced);
                    ignored.add(new Ignored(archive.name() + "/" + name, "is there again in the same archive"));
                }
            }

            @Override
            public void refused(String name, String reason) throws Refusal {
                if (EntryName.problem(name) == null && Clutter.has(name)) {
                    return; // is not unpacked anyway
                }
                throw new Refusal("\"%s\" %s".formatted(EntryName.shown(name), reason));
            }
        });
        return inside;
    }
}
