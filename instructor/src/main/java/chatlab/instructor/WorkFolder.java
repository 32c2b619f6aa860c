package chatlab.instructor;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** A new folder for files that nobody needs when it is closed; with Ctrl-C, it and all started programs go as well. */
public final class WorkFolder implements AutoCloseable {
    private final Path path;
    private final Thread whenInterrupted = new Thread(this::abandon);

    /** Makes the folder, below the system's folder for temporary files. */
    public WorkFolder() throws IOException {
        path = Files.createTempDirectory("chatlab");
        Runtime.getRuntime().addShutdownHook(whenInterrupted);
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    private void abandon() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        try {
            delete(path);
        } catch (IOException e) {
            System.err.println("can't delete " + path + ": " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        Runtime.getRuntime().removeShutdownHook(whenInterrupted);
        delete(path);
    }

    /** Deletes a folder with all that is in it; nothing when it isn't there. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path inner, IOException problem) throws IOException {
                Files.delete(inner);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
