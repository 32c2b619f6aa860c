package chatlab.harness.question;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** A folder for files of a question's programs; when it is closed it is deleted, with all that is in it. */
final class ScratchFolder implements AutoCloseable {
    private final Path path;

    ScratchFolder(Path parent) throws IOException {
        path = Files.createTempDirectory(parent, "question");
    }

    Path path() {
        return path;
    }

    /** What a program that can't be stopped still holds stays: that is reported anyway, and not the question's fault. */
    @Override
    public void close() throws IOException {
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                return delete(file);
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException problem) {
                return delete(folder);
            }
        });
    }

    private static FileVisitResult delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            // It stays.
        }
        return FileVisitResult.CONTINUE;
    }
}
