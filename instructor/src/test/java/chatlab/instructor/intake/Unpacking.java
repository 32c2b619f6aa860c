package chatlab.instructor.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A program that unpacks each archive in a folder as if a student had handed it in, and tells what came of it. */
final class Unpacking {
    private Unpacking() {}

    /**
     * Prints a line for each archive in the folder {@code arguments[0]}: the refusal, or the names of its files.
     * The last line is the largest number of mebibytes that one of them left in the folder {@code arguments[1]}.
     */
    public static void main(String[] arguments) throws IOException {
        Path work = Path.of(arguments[1]);
        long largest = 0;
        for (Path archive : list(Path.of(arguments[0]))) {
            Path own = work.resolve(archive.getFileName());
            System.out.println(outcome(archive, own));
            largest = Math.max(largest, size(own));
        }
        System.out.println(largest >> 20);
    }

    private static String outcome(Path archive, Path work) throws IOException {
        try {
            return String.join(", ", names(archive, work));
        } catch (Refusal e) {
            return e.getMessage();
        }
    }

    /** The names of the files that come out of an archive. */
    static List<String> names(Path archive, Path work) throws IOException {
        return unpack(archive, work).files().stream().map(HandedFile::name).toList();
    }

    /** Unpacks an archive that a student handed in under its own name. */
    static Contents unpack(Path archive, Path work) throws IOException {
        Upload upload = new Upload(archive.getFileName().toString(), archive, 0);
        return new HandIn(new Student("1", "Anna"), "anna", "anna", List.of(upload), List.of(), List.of()).unpack(work);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        for (Path file : list(folder)) {
            size += Files.size(file);
        }
        return size;
    }
}
