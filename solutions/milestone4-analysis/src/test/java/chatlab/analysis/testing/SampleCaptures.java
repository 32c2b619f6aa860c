package chatlab.analysis.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The captures in the test resources, and what two releases of tshark said of them. */
public final class SampleCaptures {
    private static final Path FOLDER = folder();

    private SampleCaptures() {}

    public static Path file(String name) {
        return FOLDER.resolve("own").resolve(name);
    }

    /** One of those that show what capturing can do to a capture. */
    public static Path artefact(String name) {
        return FOLDER.resolve("artefacts").resolve(name);
    }

    /** All of them, those that can't be read included. */
    public static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("own"))) {
            return files.sorted().toList();
        }
    }

    /** What tshark of this version said of the capture, one line for each TCP frame. */
    public static List<String> tshark(String version, Path capture) throws IOException {
        Path lines = FOLDER.resolve("tshark-" + version).resolve(capture.getFileName() + ".tsv.gz");
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(lines)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    private static Path folder() {
        try {
            return Path.of(SampleCaptures.class.getResource("/captures").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
