package chatlab.instructor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that mean harm, or are broken, are refused with their reason, and need little memory and disk for that. */
@Tag("once")
class HostileArchivesTest {
    private static final String REFUSALS = """
            absolute.tar.gz: "/tmp/evil.txt" is an absolute path
            absolute.zip: "/tmp/evil.txt" is an absolute path
            backslash-parent.zip: "../../evil.txt" leads out of the archive
            bomb.7z: unpacks to more than 100 times its size
            bomb.tar.gz: unpacks to more than 256 MiB
            bomb.zip: unpacks to more than 256 MiB
            bzip2.tar.bz2: is packed by bzip2; expected zip, tar.gz or 7z
            device.tar.gz: "tty" is a device
            device.zip: "disk" is a device
            dictionary.7z: needs too much memory to unpack
            directory.7z: has a directory for more than 10000 entries
            directory.zip: has a directory for more than 10000 entries
            drive.zip: "C:/Windows/evil.txt" is an absolute path
            empty.zip: is damaged: it doesn't start like an archive
            encrypted-aes.zip: "a.txt" is encrypted
            encrypted-names.7z: is encrypted
            encrypted.7z: is encrypted
            encrypted.zip: "a.txt" is encrypted
            flipped.zip: is damaged: a.txt has a wrong checksum
            hard-link.tar.gz: "passwd" is a link
            header-bomb.7z: has a directory for more than 10000 entries
            headers.tar.gz: has an entry with a header of more than 256 KiB
            inner-parent.zip: "a/../../evil.txt" leads out of the archive
            large.zip: unpacks to more than 256 MiB
            link-of-a-mac.zip: "passwd" is a link
            link.tar.gz: "passwd" is a link
            link.zip: "passwd" is a link
            long-name.tar.gz: has an entry with a header of more than 256 KiB
            long-name.zip: "d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/..." has a name of 6,005 characters
            lzma.zip: "a.txt" is packed by method 14, which can't be unpacked here
            many-together.zip/b.zip: has more than 10000 entries
            many.tar.gz: has more than 10000 entries
            many.zip: has more than 10000 entries
            matryoshka.zip/59.zip/58.zip/57.zip: archives in archives, more than 3 deep
            modest-bomb.zip: unpacks to more than 256 MiB
            nested-bomb.zip/1.zip: unpacks to more than 100 times its size
            overlapping.zip: has entries that overlap
            packed-oddly.7z: is damaged: its directory can't be unpacked (IllegalArgumentException)
            page.zip: is damaged: it doesn't start like an archive
            parent.tar.gz: "../evil.txt" leads out of the archive
            parent.zip: "../evil.txt" leads out of the archive
            part.zip: is one part of a split archive; expected zip, tar.gz or 7z in one piece
            pax.tar.gz: has an entry with a header of more than 256 KiB
            pipe.tar.gz: "pipe" is a device
            plain-pipe.tar: "pipe" is a device
            quoting.zip: has entries that overlap
            rar-renamed.zip: is a RAR archive; expected zip, tar.gz or 7z
            rar.rar: is a RAR archive; expected zip, tar.gz or 7z
            real-link.7z: "secret" is a link
            real-link.tar.gz: "secret" is a link
            real-link.zip: "secret" is a link
            share.zip: "//server/share/evil.txt" is an absolute path
            truncated.7z: is damaged: its directory can't be unpacked (nextHeaderSize is out of bounds)
            truncated.tar.gz: is damaged: a.txt ends too early
            truncated.zip: is damaged: its directory can't be unpacked (Archive is not a ZIP archive)
            xz.tar.xz: is packed by xz; expected zip, tar.gz or 7z
            zero-byte.zip: "a?b.txt" has a zero byte in its name
            """;

    @TempDir
    private Path folder;

    @Test
    void each_is_refused_with_its_reason_within_64_MiB_of_memory_and_256_MiB_of_disk() throws IOException {
        Path archives = Files.createDirectory(folder.resolve("archives"));
        Archives.run(folder, "python3", Archives.script("hostile.py"), archives.toString());
        makeWithOtherTools(archives);

        List<String> lines = unpackInSmallJvm(archives);

        String refusals = lines.stream().limit(lines.size() - 1).sorted().collect(Collectors.joining("\n", "", "\n"));
        assertThat(refusals).isEqualTo(REFUSALS);
        assertThat(Integer.parseInt(lines.get(lines.size() - 1))).isLessThanOrEqualTo(256);
    }

    private void makeWithOtherTools(Path archives) throws IOException {
        Path files = Files.createDirectory(folder.resolve("files"));
        Files.writeString(files.resolve("a.txt"), "a".repeat(1000));
        Files.createSymbolicLink(files.resolve("secret"), Path.of("a.txt"));
        String target = archives + "/";
        Archives.run(files, "zip", "-q", "-P", "secret", target + "encrypted.zip", "a.txt");
        Archives.run(files, "zip", "-q", "-y", target + "real-link.zip", "secret");
        Archives.run(files, "tar", "-czf", target + "real-link.tar.gz", "secret");
        Archives.run(files, "7z", "a", "-snl", target + "real-link.7z", "secret");
        Archives.run(files, "7z", "a", "-psecret", "-tzip", "-mem=AES256", target + "encrypted-aes.zip", "a.txt");
        Archives.run(files, "7z", "a", "-psecret", target + "encrypted.7z", "a.txt");
        Archives.run(files, "7z", "a", "-psecret", "-mhe=on", target + "encrypted-names.7z", "a.txt");
        Archives.run(files, "7z", "a", target + "whole.7z", "a.txt");
        byte[] whole = Files.readAllBytes(archives.resolve("whole.7z"));
        Files.write(archives.resolve("truncated.7z"), Arrays.copyOf(whole, whole.length - 20));
        Files.delete(archives.resolve("whole.7z"));
        Files.write(files.resolve("zeros"), new byte[100 << 20]);
        Archives.run(files, "7z", "a", target + "bomb.7z", "zeros");
    }

    /** Unpacks with a heap of 64 MiB, and no file of more than 256 MiB. */
    private List<String> unpackInSmallJvm(Path archives) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path work = Files.createDirectory(folder.resolve("work"));
        return Archives.feed(
                        folder,
                        "",
                        "prlimit",
                        "--fsize=" + (256L << 20),
                        java,
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Unpacking.class.getName(),
                        archives.toString(),
                        work.toString())
                .lines()
                .toList();
    }
}
