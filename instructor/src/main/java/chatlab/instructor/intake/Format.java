package chatlab.instructor.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** What kind of archive a file is: by its first bytes, as students rename files. */
enum Format {
    ZIP,
    TAR,
    TAR_GZ,
    SEVEN_Z,
    RAR,
    XZ,
    BZIP2,
    PART,
    /** Named like an archive, without the first bytes of one. */
    BROKEN,
    NONE;

    static final String EXPECTED = "expected zip, tar.gz or 7z";

    private static final int BLOCK = 512;
    private static final int TAR_MAGIC_AT = 257;
    private static final String TAR_MAGIC = "ustar";
    private static final String GZIP_MAGIC = "1f8b08";

    /** Zip archives inside, but for programs that know them by these names. */
    private static final Pattern DOCUMENT =
            Pattern.compile("(?i).*\\.(jar|war|apk|docx|pptx|xlsx|od[tpsg]|epub|pages|numbers|key|kra)");

    private static final Pattern ARCHIVE = Pattern.compile("(?i).*\\.(zip|7z|tar|tgz|tar\\.gz|tar\\.xz|tar\\.bz2|rar)");

    /** Looks at a file; {@code name} is what the student calls it. */
    static Format of(String name, Path file) throws IOException {
        byte[] start = start(file);
        if (DOCUMENT.matcher(name).matches()) {
            return NONE;
        }
        Format format = byMagic(start);
        if (format == NONE && startsWith(start, GZIP_MAGIC) && isTar(gunzipped(file))) {
            return TAR_GZ;
        }
        return format == NONE && ARCHIVE.matcher(name).matches() ? BROKEN : format;
    }

    private static Format byMagic(byte[] start) {
        if (startsWith(start, "504b0304") || startsWith(start, "504b0506")) {
            return ZIP;
        }
        if (startsWith(start, "504b0708")) {
            return PART;
        }
        if (startsWith(start, "377abcaf271c")) {
            return SEVEN_Z;
        }
        if (startsWith(start, "526172211a07")) {
            return RAR;
        }
        if (startsWith(start, "fd377a585a00")) {
            return XZ;
        }
        if (startsWith(start, "425a68") && startsWith(Arrays.copyOfRange(start, 4, start.length), "314159265359")) {
            return BZIP2;
        }
        return isTar(start) ? TAR : NONE;
    }

    private static boolean startsWith(byte[] bytes, String magic) {
        byte[] expected = HexFormat.of().parseHex(magic);
        return bytes.length >= expected.length
                && Arrays.equals(bytes, 0, expected.length, expected, 0, expected.length);
    }

    private static boolean isTar(byte[] block) {
        byte[] magic = TAR_MAGIC.getBytes(StandardCharsets.US_ASCII);
        int end = TAR_MAGIC_AT + magic.length;
        return block.length >= end && Arrays.equals(block, TAR_MAGIC_AT, end, magic, 0, magic.length);
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(BLOCK);
        }
    }

    private static byte[] gunzipped(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = new GZIPInputStream(in)) {
            return plain.readNBytes(BLOCK);
        } catch (ZipException | EOFException e) {
            return new byte[0]; // damaged, or too short to be a tar
        }
    }

    /** Whether it is an archive that can be unpacked, if it isn't damaged. */
    boolean canBeRead() {
        return this == ZIP || this == TAR || this == TAR_GZ || this == SEVEN_Z;
    }

    /** Reads all entries of an archive; throws a refusal when it can't go on. */
    void read(Path file, Budget budget, Receiver receiver) throws IOException {
        switch (this) {
            case ZIP -> ZipReader.read(file, budget, receiver);
            case TAR -> TarReader.read(file, false, budget, receiver);
            case TAR_GZ -> TarReader.read(file, true, budget, receiver);
            case SEVEN_Z -> SevenZReader.read(file, budget, receiver);
            case PART -> throw new Refusal("is one part of a split archive; " + EXPECTED + " in one piece");
            case BROKEN -> throw new Refusal("is damaged: it doesn't start like an archive");
            case RAR -> throw new Refusal("is a RAR archive; " + EXPECTED);
            case XZ -> throw new Refusal("is packed by xz; " + EXPECTED);
            case BZIP2 -> throw new Refusal("is packed by bzip2; " + EXPECTED);
            case NONE -> throw new Refusal("is no archive; " + EXPECTED);
        }
    }
}
