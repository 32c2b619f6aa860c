package chatlab.relaychat;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that comes into being only when it is complete: until then it has another name, {@code .part} at its end. */
final class PartFile implements Closeable {
    private final Path file;
    private final Path part;
    private final OutputStream out;
    private final Thread whenStopped = new Thread(this::abandon);

    /** Begins to write it; what had its name stays until the new one is complete. */
    PartFile(Path file) throws IOException {
        this.file = file;
        part = file.resolveSibling(file.getFileName() + ".part");
        try {
            out = Files.newOutputStream(part);
        } catch (IOException e) {
            throw new IOException("can't write " + part + ": " + e.getClass().getSimpleName(), e);
        }
        Runtime.getRuntime().addShutdownHook(whenStopped); // Ctrl-C leaves nothing behind either
    }

    /** Throws IOException when a file can't be there. */
    static void check(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("can't write " + file + ": it is a folder");
        }
        if (!Files.isDirectory(file.getParent())) {
            throw new IOException("can't write " + file + ": there is no such folder");
        }
    }

    /** Where its bytes are written to. */
    OutputStream out() {
        return out;
    }

    /** Gives the file its name: all of it is written. */
    void complete() throws IOException {
        out.close();
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void abandon() {
        try {
            close();
        } catch (IOException e) {
            System.err.println("can't delete " + part + ": " + e.getMessage());
        }
    }

    /** Deletes what is there of a file that isn't complete. */
    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(whenStopped);
        } catch (IllegalStateException e) {
            // The program is being stopped: this is the hook.
        }
        out.close();
        Files.deleteIfExists(part);
    }
}
