package chatlab.instructor.marks;

import chatlab.instructor.WholeFile;
import chatlab.instructor.WrongUse;
import chatlab.instructor.lab.Lab;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A student whose submission was marked: the marks, and the files that count, as {@code chatlab grade} left them.
 *
 * @param folder the student's folder in the results
 */
public record MarkedStudent(Path folder, StudentMarks marks) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * All students in a folder of results, by the names of their folders.
     *
     * @throws WrongUse if there is none; its message is one line
     */
    public static List<MarkedStudent> all(Path results) throws IOException {
        if (!Files.isDirectory(results)) {
            throw new WrongUse(results + ": no such folder; expected what \"chatlab grade\" wrote");
        }
        List<Path> folders;
        try (Stream<Path> found = Files.list(results)) {
            folders = found.filter(folder -> Files.exists(folder.resolve("grade.json")))
                    .sorted()
                    .toList();
        }
        if (folders.isEmpty()) {
            throw new WrongUse(results + ": expected a folder with a grade.json for each student, as \"chatlab grade\""
                    + " writes them; found none");
        }
        List<MarkedStudent> students = new ArrayList<>();
        for (Path folder : folders) {
            students.add(new MarkedStudent(folder, GradeFile.read(folder.resolve("grade.json"))));
        }
        return students;
    }

    /** The name of the student's folder, which no other student has. */
    public String name() {
        return folder.getFileName().toString();
    }

    /** The captures that were kept, in order of their names; there may be none. */
    public List<Path> captures() throws IOException {
        return kept(Lab.captures(marks.lab())).stream()
                .filter(file -> file.getFileName().toString().contains(".pcap"))
                .toList();
    }

    /** The sources that were kept of a milestone's module, in order of their names; there may be none. */
    public List<Path> sources(String module) throws IOException {
        return kept(module).stream()
                .filter(file -> file.getFileName().toString().endsWith(".java"))
                .toList();
    }

    private List<Path> kept(String inner) throws IOException {
        Path place = folder.resolve("files").resolve(inner);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /**
     * Puts findings into {@code grade.json} in place of all that have one of these kinds.
     *
     * @return what the file holds now; empty where that is what it held
     */
    public Optional<JsonNode> replaceFindings(Set<String> kinds, Collection<StudentMarks.Finding> findings)
            throws IOException {
        Path file = folder.resolve("grade.json");
        ObjectNode grade = (ObjectNode) JSON.readTree(file.toFile());
        ArrayNode kept = JSON.createArrayNode();
        for (JsonNode finding : grade.path("findings")) {
            if (!kinds.contains(finding.path("kind").asText())) {
                kept.add(finding);
            }
        }
        findings.forEach(finding -> kept.add(JSON.valueToTree(finding)));
        if (kept.equals(grade.replace("findings", kept))) {
            return Optional.empty();
        }
        WholeFile.write(file, beside -> JSON.writeValue(beside.toFile(), grade));
        return Optional.of(grade);
    }
}
