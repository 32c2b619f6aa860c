package chatlab.instructor.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipExtraField;

/** The names in a zip, of which some say that they are UTF-8, some have a second name in UTF-8, and some say nothing. */
final class ZipNames {
    private final NameDecoder decoder;

    ZipNames(List<ZipArchiveEntry> entries) {
        decoder = new NameDecoder(entries.stream()
                .filter(entry -> said(entry) == null)
                .map(ZipArchiveEntry::getRawName)
                .toList());
    }

    String of(ZipArchiveEntry entry) {
        String said = said(entry);
        return said != null ? said : decoder.decode(entry.getRawName());
    }

    /** The name where it's certain; else null. */
    private static String said(ZipArchiveEntry entry) {
        String unicode = unicodePath(entry);
        if (unicode != null) {
            return unicode;
        }
        return entry.getGeneralPurposeBit().usesUTF8ForNames()
                ? NameDecoder.strictly(entry.getRawName(), StandardCharsets.UTF_8)
                : null;
    }

    /** The name in Info-ZIP's Unicode path field (APPNOTE 4.6.9), which is for the name that has this checksum. */
    private static String unicodePath(ZipArchiveEntry entry) {
        ZipExtraField field = entry.getExtraField(UnicodePathExtraField.UPATH_ID);
        if (!(field instanceof UnicodePathExtraField path)) {
            return null;
        }
        CRC32 checksum = new CRC32();
        checksum.update(entry.getRawName());
        return path.getNameCRC32() == checksum.getValue()
                ? NameDecoder.strictly(path.getUnicodeName(), StandardCharsets.UTF_8)
                : null;
    }
}
