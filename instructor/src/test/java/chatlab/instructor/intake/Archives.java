package chatlab.instructor.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Tools;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Archives made by the programs that students, desktops and servers make them with. */
final class Archives {
    private Archives() {}

    /** Runs a program in a folder with this to read, which must go well; returns what it printed. */
    static String feed(Path folder, String input, String... command) throws IOException {
        Tools.need(command[0]);
        Path output = Files.createTempFile("chatlab-test", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try (var keyboard = process.getOutputStream()) {
                keyboard.write(input.getBytes(UTF_8));
            }
            boolean ended = process.waitFor(5, TimeUnit.MINUTES);
            process.destroyForcibly();
            assertThat(ended).as(String.join(" ", command)).isTrue();
            String printed = Files.readString(output);
            assertThat(process.exitValue()).as(printed).isZero();
            return printed;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.delete(output);
        }
    }

    static void run(Path folder, String... command) throws IOException {
        feed(folder, "", command);
    }

    /** A script beside the tests. */
    static String script(String name) {
        return Path.of("src/test/resources/intake", name).toAbsolutePath().toString();
    }

    /** Begins a zip that Python writes. */
    static Zip zip() {
        return new Zip();
    }

    /** A zip with any names, and any character set for them. */
    static final class Zip {
        private final List<String> lines = new ArrayList<>();

        /** A file with a UTF-8 name that is marked as such. */
        Zip file(String name, String text) {
            return file(name, text.getBytes(UTF_8));
        }

        Zip file(String name, byte[] content) {
            return add("U", name.getBytes(UTF_8), content);
        }

        /** A file whose name doesn't say in which character set it is. */
        Zip file(Charset charset, String name, String text) {
            return add("-", name.getBytes(charset), text.getBytes(UTF_8));
        }

        /** A file whose name says it is UTF-8 and isn't. */
        Zip falselyUtf8(Charset charset, String name, String text) {
            return add("U", name.getBytes(charset), text.getBytes(UTF_8));
        }

        private Zip add(String flag, byte[] name, byte[] content) {
            HexFormat hex = HexFormat.of();
            lines.add(flag + " " + hex.formatHex(name) + " " + hex.formatHex(content) + "\n");
            return this;
        }

        Path write(Path zip) throws IOException {
            feed(zip.getParent(), String.join("", lines), "python3", script("zip.py"), zip.toString());
            return zip;
        }
    }
}
