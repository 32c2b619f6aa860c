package chatlab.instructor.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** Reads 7z archives. */
final class SevenZReader {
    /** Enough for the largest dictionary that 7-Zip chooses for a submission. */
    private static final int MEMORY_KIB = 96 << 10;

    /** In the attributes: the upper half is a Unix file mode. */
    private static final int HAS_UNIX_MODE = 0x8000;

    private static final int REPARSE_POINT = 0x400;

    private SevenZReader() {}

    static void read(Path file, Budget budget, Receiver receiver) throws IOException {
        SevenZHeader.check(file, budget.bounds());
        try (SevenZFile archive = open(file)) {
            SevenZArchiveEntry entry = next(archive);
            while (entry != null) {
                budget.countEntry();
                take(entry, archive, budget, receiver);
                entry = next(archive);
            }
        }
    }

    private static SevenZFile open(Path file) throws Refusal {
        try {
            return SevenZFile.builder()
                    .setPath(file)
                    .setMaxMemoryLimitKiB(MEMORY_KIB)
                    .get();
        } catch (IOException | RuntimeException e) {
            throw Damage.refusal("its directory", e);
        }
    }

    private static SevenZArchiveEntry next(SevenZFile archive) throws Refusal {
        try {
            return archive.getNextEntry();
        } catch (IOException | RuntimeException e) {
            throw Damage.refusal("it", e);
        }
    }

    private static void take(SevenZArchiveEntry entry, SevenZFile archive, Budget budget, Receiver receiver)
            throws IOException {
        String name = EntryName.plain(entry.getName() == null ? "" : entry.getName());
        String problem = EntryName.problem(name) != null ? EntryName.problem(name) : problem(entry);
        Guarded content = new Guarded(new Content(archive), budget, EntryName.shown(name));
        if (problem != null) {
            receiver.refused(name, problem);
        } else if (!entry.isDirectory() && !entry.isAntiItem()) {
            receiver.file(name, content);
        }
        content.drain(); // else a bomb would be unpacked uncounted on the way to the next entry
    }

    private static String problem(SevenZArchiveEntry entry) {
        int attributes = entry.getHasWindowsAttributes() ? entry.getWindowsAttributes() : 0;
        if ((attributes & REPARSE_POINT) != 0) {
            return "is a link";
        }
        return (attributes & HAS_UNIX_MODE) == 0 ? null : UnixMode.problem(attributes >>> 16);
    }

    /** The content of the entry that an archive is at. */
    private static final class Content extends InputStream {
        private final SevenZFile archive;

        Content(SevenZFile archive) {
            this.archive = archive;
        }

        @Override
        public int read() throws IOException {
            return archive.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return archive.read(bytes, offset, length);
        }
    }
}
