package chatlab.instructor.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/** Reads zip archives by their central directory, as unzip and the desktops do. */
final class ZipReader {
    private static final int DIRECTORY_BYTES_PER_ENTRY = 512;
    private static final int SEARCH_FOR_DIRECTORY = 4 * (1 << 16);
    private static final Set<Integer> METHODS = Set.of(
            ZipEntry.STORED, ZipEntry.DEFLATED, ZipMethod.ENHANCED_DEFLATED.getCode(), ZipMethod.BZIP2.getCode());

    private final ZipFile zip;
    private final Budget budget;
    private final Receiver receiver;

    private ZipReader(ZipFile zip, Budget budget, Receiver receiver) {
        this.zip = zip;
        this.budget = budget;
        this.receiver = receiver;
    }

    static void read(Path file, Budget budget, Receiver receiver) throws IOException {
        try (ZipFile zip = open(file, budget.bounds())) {
            new ZipReader(zip, budget, receiver).read();
        }
    }

    /** Opens a zip; its directory is kept in memory, and must not be larger than the bounds allow. */
    private static ZipFile open(Path file, Bounds bounds) throws IOException {
        long limit = SEARCH_FOR_DIRECTORY + (long) DIRECTORY_BYTES_PER_ENTRY * bounds.entries();
        MeteredChannel channel =
                new MeteredChannel(file, limit, "has a directory for more than %d entries".formatted(bounds.entries()));
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setIgnoreLocalFileHeader(true)
                    .setCharset(StandardCharsets.ISO_8859_1)
                    .get();
            channel.lift();
            return zip;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw Damage.refusal("its directory", e);
        }
    }

    private void read() throws IOException {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        ZipOverlap.check(entries);
        ZipNames names = new ZipNames(entries);
        for (ZipArchiveEntry entry : entries) {
            budget.countEntry();
            String name = EntryName.plain(names.of(entry));
            String problem = problem(entry, name);
            if (problem != null) {
                receiver.refused(name, problem);
            } else if (!name.endsWith("/") && !name.isEmpty()) {
                unpack(entry, name);
            }
        }
    }

    private static String problem(ZipArchiveEntry entry, String name) {
        if (EntryName.problem(name) != null) {
            return EntryName.problem(name);
        }
        String kind = UnixMode.problem((int) (entry.getExternalAttributes() >>> 16));
        if (kind != null) {
            return kind;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return "is encrypted";
        }
        if (entry.getDiskNumberStart() > 0) {
            return "is in another part of a split archive";
        }
        return METHODS.contains(entry.getMethod())
                ? null
                : "is packed by method %d, which can't be unpacked here".formatted(entry.getMethod());
    }

    private void unpack(ZipArchiveEntry entry, String name) throws IOException {
        String shown = EntryName.shown(name);
        InputStream content;
        try {
            content = zip.getInputStream(entry);
        } catch (IOException | RuntimeException e) {
            throw Damage.refusal(shown, e);
        }
        try (Guarded guarded = new Guarded(content, budget, shown, entry.getCrc())) {
            receiver.file(name, guarded);
        }
    }
}
