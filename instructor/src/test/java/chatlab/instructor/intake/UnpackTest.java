package chatlab.instructor.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of the archives that students make, with the programs they make them with. */
@Tag("once")
class UnpackTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zip -q -r ../work.zip .",
                "zip -q -0 -r ../work.zip .",
                "zip -q -Z bzip2 -r ../work.zip .",
                "7z a -tzip ../work.zip .",
                "7z a -tzip -mm=Deflate64 ../work.zip .",
                "bsdtar --format zip -cf ../work.zip .",
                "bsdtar --format 7zip -cf ../work.7z .",
                "7z a ../work.7z .",
                "7z a -mx=9 ../work.7z .",
                "7z a -mx=0 ../work.7z .",
                "7z a -m0=bzip2 ../work.7z .",
                "7z a -mhc=off ../work.7z .",
                "tar -czf ../work.tar.gz .",
                "tar -czf ../work.tgz .",
                "tar --format=pax -czf ../work.tar.gz .",
                "bsdtar -czf ../work.tar.gz .",
                "tar -cf ../work.tar .",
                "tar -czf ../renamed.zip .",
                "zip -q -r ../renamed.dat .",
            })
    void each_program_s_archive_gives_the_files_back(String command) throws IOException {
        Path files = Files.createDirectory(folder.resolve("files"));
        write(files.resolve("my lab/ChatServer.java"), "package chatlab.server;");
        write(files.resolve("my lab/Søk é 課題.txt"), "å".repeat(100_000));
        write(files.resolve("empty"), "");
        Archives.run(files, command.split(" "));
        Path archive = archive();

        assertThat(contents(archive))
                .isEqualTo(Map.of(
                        "my lab/ChatServer.java",
                        "package chatlab.server;",
                        "my lab/Søk é 課題.txt",
                        "å".repeat(100_000),
                        "empty",
                        ""));
    }

    private Path archive() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private Map<String, String> contents(Path archive) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (HandedFile file : Unpacking.unpack(archive, folder.resolve("work")).files()) {
            String prefix = archive.getFileName() + "/";
            assertThat(file.name()).startsWith(prefix);
            contents.put(file.name().substring(prefix.length()), Files.readString(file.content()));
        }
        return contents;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void archives_in_archives_are_opened_but_documents_and_libraries_are_not() throws IOException {
        Path inner = Archives.zip().file("ChatServer.java", "server").write(folder.resolve("inner.zip"));
        Path middle = Archives.zip()
                .file("zips/server.zip", Files.readAllBytes(inner))
                .file("report.docx", Files.readAllBytes(inner))
                .file("lib/library.jar", Files.readAllBytes(inner))
                .file("client1.pcap.gz", new byte[] {0x1f, (byte) 0x8b, 8})
                .write(folder.resolve("middle.zip"));
        Path outer = Archives.zip()
                .file("lab/everything.zip", Files.readAllBytes(middle))
                .write(folder.resolve("outer.zip"));

        assertThat(Unpacking.names(outer, folder.resolve("work")))
                .containsExactlyInAnyOrder(
                        "outer.zip/lab/everything.zip/zips/server.zip/ChatServer.java",
                        "outer.zip/lab/everything.zip/report.docx",
                        "outer.zip/lab/everything.zip/lib/library.jar",
                        "outer.zip/lab/everything.zip/client1.pcap.gz");
    }

    @Test
    void what_builds_editors_and_macs_leave_is_not_unpacked_whatever_it_is() throws IOException {
        Path archive = Archives.zip()
                .file("lab/ChatServer.java", "server")
                .file("lab/target/classes/ChatServer.java", "old")
                .file("__MACOSX/lab/._ChatServer.java", "\0\5\26\7")
                .file("lab/.git/objects/work.zip", "no zip at all")
                .file("lab/.DS_Store", "\0")
                .write(folder.resolve("work.zip"));

        assertThat(Unpacking.names(archive, folder.resolve("work"))).containsExactly("work.zip/lab/ChatServer.java");
    }

    @Test
    void of_the_same_name_twice_the_last_one_counts_and_the_other_is_told() throws IOException {
        Path archive = Archives.zip()
                .file("ChatServer.java", "first")
                .file("Café.txt", "composed")
                .file("ChatServer.java", "second")
                .file("Cafe\u0301.txt", "decomposed")
                .write(folder.resolve("work.zip"));

        Contents contents = Unpacking.unpack(archive, folder.resolve("work"));

        assertThat(contents.files())
                .extracting(HandedFile::name)
                .containsExactly("work.zip/ChatServer.java", "work.zip/Café.txt");
        assertThat(Files.readString(contents.files().get(0).content())).isEqualTo("second");
        assertThat(Files.readString(contents.files().get(1).content())).isEqualTo("decomposed");
        assertThat(contents.ignored())
                .containsExactly(
                        new Ignored("work.zip/ChatServer.java", "is there again in the same archive"),
                        new Ignored("work.zip/Café.txt", "is there again in the same archive"));
    }

    @Test
    void names_that_file_systems_reserve_or_mix_up_do_no_harm() throws IOException {
        List<String> names = List.of(
                "con.java",
                "NUL",
                "aux/com1.txt",
                "a:b?.txt",
                "ends.",
                "ends ",
                "chatserver.java",
                "ChatServer.java",
                "שלום/" + (char) 0x202e + "evil.txt",
                "😀.txt",
                "n".repeat(300));
        Archives.Zip zip = Archives.zip();
        names.forEach(name -> zip.file(name, name));

        Contents contents = Unpacking.unpack(zip.write(folder.resolve("work.zip")), folder.resolve("work"));

        assertThat(contents.files())
                .extracting(file -> file.name().substring("work.zip/".length()))
                .isEqualTo(names);
        for (HandedFile file : contents.files()) {
            assertThat(file.name()).endsWith("/" + Files.readString(file.content()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,        Ødegård/Zażółć/チャット.txt",
        "UTF-8,        😀/שלום.txt",
        "IBM437,       Müller/Garçon/Björk.txt",
        "windows-31j,  課題1/チャットサーバー.java",
        "windows-31j,  ﾁｬｯﾄ/表計算ソフト.txt",
        "US-ASCII,     plain/ChatServer.java",
    })
    void names_that_do_not_say_their_character_set_are_read_as_they_were_written(String charset, String name)
            throws IOException {
        Path archive = Archives.zip()
                .file(Charset.forName(charset), name, "x")
                .file(Charset.forName(charset), "plain.txt", "x")
                .write(folder.resolve("work.zip"));

        assertThat(Unpacking.names(archive, folder.resolve("work")))
                .containsExactly("work.zip/" + name, "work.zip/plain.txt");
    }

    @Test
    void a_name_that_says_utf_8_and_is_not_is_read_all_the_same() throws IOException {
        Path archive = Archives.zip()
                .falselyUtf8(ISO_8859_1, "Bj\u00f6rk/ChatServer.java", "x")
                .file("Ødegård.txt", "x")
                .write(folder.resolve("work.zip"));

        List<String> names = Unpacking.names(archive, folder.resolve("work"));

        assertThat(names).hasSize(2).contains("work.zip/Ødegård.txt");
        assertThat(names.get(0)).startsWith("work.zip/Bj").endsWith("rk/ChatServer.java");
    }

    @Test
    void info_zip_s_unicode_name_is_preferred_to_the_other_one() throws IOException {
        Path files = Files.createDirectory(folder.resolve("files"));
        write(files.resolve("課題.txt"), "x");
        // In this locale zip writes an escaped name, and the real one into the Unicode path field.
        Archives.run(files, "env", "LC_ALL=C", "zip", "-q", "-r", "../work.zip", ".");

        assertThat(Unpacking.names(folder.resolve("work.zip"), folder.resolve("work")))
                .containsExactly("work.zip/課題.txt");
    }

    @Test
    void a_zip_of_windows_has_backslashes() throws IOException {
        Path archive = Archives.zip().file("lab\\src\\ChatServer.java", "x").write(folder.resolve("work.zip"));

        assertThat(Unpacking.names(archive, folder.resolve("work")))
                .containsExactly("work.zip/lab/src/ChatServer.java");
    }

    @Test
    void a_size_in_a_header_is_not_believed() throws IOException {
        Path archive = Archives.zip().file("a.txt", "0123456789").write(folder.resolve("work.zip"));
        byte[] bytes = Files.readAllBytes(archive);
        String text = new String(bytes, ISO_8859_1);
        int local = text.indexOf("PK\3\4") + 22; // APPNOTE 4.3.7: uncompressed size
        int central = text.indexOf("PK\1\2") + 24; // APPNOTE 4.3.12
        for (int i = 0; i < 3; i++) {
            bytes[local + i] = (byte) 0xff;
            bytes[central + i] = (byte) 0xff;
        }
        Files.write(archive, bytes);

        assertThat(contents(archive)).isEqualTo(Map.of("a.txt", "0123456789"));
    }

    @Test
    void a_damaged_archive_beside_good_files_refuses_the_submission() throws IOException {
        Path own = Files.createDirectories(folder.resolve("anna"));
        write(own.resolve("ChatServer.java"), "x");
        write(own.resolve("work.zip"), "<html>");

        assertThatThrownBy(() -> HandIn.ofFolder(own).unpack(folder.resolve("work")))
                .isInstanceOf(Refusal.class)
                .hasMessage("work.zip: is damaged: it doesn't start like an archive");
    }

    @Test
    void a_folder_with_too_many_files_is_refused() throws IOException {
        Path own = Files.createDirectories(folder.resolve("anna/files"));
        for (int i = 0; i <= 10_000; i++) {
            Files.createFile(own.resolve(Integer.toString(i)));
        }

        assertThatThrownBy(() -> HandIn.ofFolder(own.getParent()).unpack(folder.resolve("work")))
                .isInstanceOf(Refusal.class)
                .hasMessage("has more than 10000 entries");
    }

    @Test
    void nothing_is_written_but_into_the_work_folder() throws IOException {
        Path archive = Archives.zip()
                .file(UTF_8, "a/b/c.txt", "x")
                .file(UTF_8, "Å.txt", "y")
                .write(folder.resolve("work.zip"));

        Contents contents = Unpacking.unpack(archive, folder.resolve("work"));

        try (var written = Files.list(folder.resolve("work"))) {
            assertThat(written)
                    .containsExactlyInAnyOrderElementsOf(
                            contents.files().stream().map(HandedFile::content).toList());
        }
        try (var all = Files.list(folder)) {
            assertThat(all).containsExactlyInAnyOrder(archive, folder.resolve("work"));
        }
    }
}
