package chatlab.instructor.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder for unpacked files, under names of our own.
 *
 * <p>So no name that somebody wrote ever reaches the file system: not two that differ in their case only, none that
 * Windows keeps for itself, none in a script that it can't write.
 */
final class Store {
    private final Path folder;
    private int files;

    /** Begins to use a folder, which is made if it isn't there. */
    Store(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Keeps a file; nothing of it stays when it can't be read to its end. */
    Path keep(InputStream content) throws IOException {
        Path file = folder.resolve("file" + files);
        files++;
        try {
            Files.copy(content, file);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return file;
    }
}
