package chatlab.instructor.intake;

import java.util.Comparator;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Finds entries of a zip that share packed bytes: that is how a small archive becomes a large one. */
final class ZipOverlap {
    private static final int LOCAL_HEADER = 30;

    private ZipOverlap() {}

    /** Throws a refusal when two entries have bytes in common. */
    static void check(List<ZipArchiveEntry> entries) throws Refusal {
        List<ZipArchiveEntry> inOrder = entries.stream()
                .sorted(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset))
                .toList();
        long end = 0;
        for (ZipArchiveEntry entry : inOrder) {
            if (entry.getLocalHeaderOffset() < end) {
                throw new Refusal("has entries that overlap");
            }
            long size = Math.min(Math.max(entry.getCompressedSize(), 0), Integer.MAX_VALUE * 2L); // it may say anything
            end = entry.getLocalHeaderOffset() + LOCAL_HEADER + size;
        }
    }
}
