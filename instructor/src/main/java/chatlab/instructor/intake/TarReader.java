package chatlab.instructor.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Reads tar archives, packed by gzip or not. */
final class TarReader {
    private static final int BUFFER = 1 << 16;

    private TarReader() {}

    static void read(Path file, boolean gzipped, Budget budget, Receiver receiver) throws IOException {
        try (InputStream packed = new BufferedInputStream(Files.newInputStream(file), BUFFER);
                InputStream plain = gzipped ? gunzip(packed) : packed;
                HeaderLimit limited = new HeaderLimit(plain);
                TarArchiveInputStream tar = new TarArchiveInputStream(limited, StandardCharsets.UTF_8.name())) {
            TarArchiveEntry entry = next(tar, limited);
            while (entry != null) {
                budget.countEntry();
                take(entry, tar, budget, receiver);
                entry = next(tar, limited);
            }
        }
    }

    private static InputStream gunzip(InputStream packed) throws Refusal {
        try {
            return new GZIPInputStream(packed, BUFFER);
        } catch (IOException e) {
            throw Damage.refusal("it", e);
        }
    }

    private static TarArchiveEntry next(TarArchiveInputStream tar, HeaderLimit limited) throws Refusal {
        try {
            limited.headerBegins();
            TarArchiveEntry entry = tar.getNextEntry();
            limited.headerEnds();
            return entry;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw Damage.refusal(
                    "it", e instanceof Exception problem ? problem : new IOException("headers in headers"));
        }
    }

    private static void take(TarArchiveEntry entry, TarArchiveInputStream tar, Budget budget, Receiver receiver)
            throws IOException {
        String name = EntryName.plain(entry.getName());
        String problem = EntryName.problem(name) != null ? EntryName.problem(name) : problem(entry);
        Guarded content = new Guarded(tar, budget, EntryName.shown(name));
        if (problem != null) {
            receiver.refused(name, problem);
        } else if (!entry.isDirectory()) {
            receiver.file(name, content);
        }
        content.drain();
    }

    private static String problem(TarArchiveEntry entry) {
        return switch (entry.getLinkFlag()) {
            case TarConstants.LF_LINK, TarConstants.LF_SYMLINK -> "is a link";
            case TarConstants.LF_CHR, TarConstants.LF_BLK, TarConstants.LF_FIFO -> "is a device";
            case TarConstants.LF_OLDNORM, TarConstants.LF_NORMAL, TarConstants.LF_CONTIG, TarConstants.LF_DIR -> null;
            default -> "is no file and no folder";
        };
    }
}
