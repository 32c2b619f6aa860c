package chatlab.instructor.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What one student handed in, not yet unpacked. */
public final class HandIn {
    private final Student student;
    private final String folder;
    private final String uploadedAs;
    private final List<Upload> uploads;
    private final List<Ignored> ignored;
    private final List<String> refusals;

    HandIn(
            Student student,
            String folder,
            String uploadedAs,
            List<Upload> uploads,
            List<Ignored> ignored,
            List<String> refusals) {
        this.student = student;
        this.folder = folder;
        this.uploadedAs = uploadedAs;
        this.uploads = uploads;
        this.ignored = ignored;
        this.refusals = refusals;
    }

    /** A folder with a submission in it, named like the student. */
    public static HandIn ofFolder(Path folder) {
        String name = folder.getFileName().toString();
        return new HandIn(
                new Student(name, name),
                FolderName.of(name),
                name,
                List.of(new Upload("", folder, 0)),
                List.of(),
                List.of());
    }

    public Student student() {
        return student;
    }

    /** A name for the student's results that no other student of the class has, and every file system can write. */
    public String folder() {
        return folder;
    }

    /** What the learning management system called the folder or the first file; feedback goes back by that name. */
    public String uploadedAs() {
        return uploadedAs;
    }

    /**
     * Finds all files, those in archives too, which are unpacked into {@code work}.
     *
     * @throws Refusal when an archive is hostile, damaged or too large
     * @throws IOException when something can't be read or written
     */
    public Contents unpack(Path work) throws IOException {
        if (!refusals.isEmpty()) {
            throw new Refusal(refusals.get(0));
        }
        List<Ignored> notTaken = new ArrayList<>(ignored);
        List<HandedFile> files = files(notTaken);
        Expander expander = new Expander(new Store(work), new Budget(Bounds.SUBMISSION, size(files)), notTaken);
        for (HandedFile file : files) {
            expander.add(file);
        }
        return new Contents(expander.files(), notTaken);
    }

    private List<HandedFile> files(List<Ignored> notTaken) throws IOException {
        List<HandedFile> files = new ArrayList<>();
        List<Long> orders = uploads.stream()
                .map(Upload::order)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        for (Upload upload : uploads) {
            int age = orders.indexOf(upload.order());
            if (upload.name().isEmpty() || Files.isDirectory(upload.content())) {
                new FolderWalk(upload, age, files, notTaken).walk();
            } else if (!Clutter.has(upload.name())) {
                files.add(new HandedFile(upload.name(), upload.content(), age));
            }
        }
        return files;
    }

    private static long size(List<HandedFile> files) throws IOException {
        long size = 0;
        for (HandedFile file : files) {
            size += Files.size(file.content());
        }
        return size;
    }
}
