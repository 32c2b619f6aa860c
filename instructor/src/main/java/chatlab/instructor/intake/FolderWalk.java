package chatlab.instructor.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Lists the files in a folder that somebody has unpacked already. */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private final Upload upload;
    private final int age;
    private final List<HandedFile> files;
    private final List<Ignored> ignored;
    private final Budget budget = new Budget(Bounds.SUBMISSION, 0);

    FolderWalk(Upload upload, int age, List<HandedFile> files, List<Ignored> ignored) {
        this.upload = upload;
        this.age = age;
        this.files = files;
        this.ignored = ignored;
    }

    /** Adds the files; throws a refusal where there are too many. */
    void walk() throws IOException {
        Files.walkFileTree(upload.content(), this);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean isClutter = !folder.equals(upload.content()) && Clutter.has(name(folder) + "/.");
        return isClutter ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        budget.countEntry();
        if (attributes.isSymbolicLink()) {
            ignored.add(new Ignored(name(file), "is a link"));
        } else if (attributes.isRegularFile() && !Clutter.has(name(file))) {
            files.add(new HandedFile(name(file), file, age));
        }
        return FileVisitResult.CONTINUE;
    }

    private String name(Path file) {
        String inside = upload.content().relativize(file).toString();
        String name = upload.name().isEmpty() ? inside : upload.name() + "/" + inside;
        return EntryName.plain(name);
    }
}
