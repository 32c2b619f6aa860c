package chatlab.instructor.report;

import chatlab.instructor.lab.Lab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a submission that count, as grading kept them; there may be none. */
record KeptSubmission(String lab, Path folder) {

    /** A capture by its name in {@code grade.json}, which is {@code captures/client1.pcap} for example. */
    Optional<Path> capture(String name) throws IOException {
        return files(Lab.captures(lab)).stream()
                .filter(file -> name.equals("captures/" + file.getFileName()))
                .findFirst();
    }

    /** The picture of the chat, a PNG, JPEG or PDF file. */
    Optional<Path> picture() throws IOException {
        return files(Lab.captures(lab)).stream()
                .filter(file -> file.getFileName().toString().startsWith("chat."))
                .findFirst();
    }

    /** The lines of a source file; none where there is no such file. */
    List<String> source(String fileName) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            Optional<Path> found = files.filter(
                            file -> file.getFileName().toString().equals(fileName))
                    .sorted()
                    .findFirst();
            return found.isPresent() ? Files.readString(found.get()).lines().toList() : List.of();
        }
    }

    private List<Path> files(String inner) throws IOException {
        Path place = folder.resolve(inner);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.sorted().toList();
        }
    }
}
