package chatlab.instructor.marks;

import chatlab.instructor.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder as {@code chatlab grade} leaves it, made file by file; its marks say nothing. */
public record ResultsFolder(Path folder) {
    private static final String GRADE = """
            {
              "schema" : 1,
              "lab" : "chat",
              "student" : { "id" : "%1$s", "name" : "%1$s" },
              "submission" : { "sha256" : "%2$s", "files" : [ ], "ignored" : [ ] },
              "total" : { "points" : 0, "max" : 100, "extra" : 0, "pending" : 0 },
              "questions" : [ ],
              "findings" : [ { "kind" : "of-another-command", "with" : null, "evidence" : "stays" } ]
            }
            """;

    /** Adds a student who handed in nothing yet. */
    public ResultsFolder student(String name) throws IOException {
        Files.createDirectories(folder.resolve(name));
        Files.writeString(folder.resolve(name).resolve("grade.json"), GRADE.formatted(name, "5a" + name.hashCode()));
        return this;
    }

    /** Adds a capture to what a student handed in. */
    public ResultsFolder capture(String student, String name, byte[] bytes) throws IOException {
        Path place = folder.resolve(student)
                .resolve("files/milestone4-analysis/captures")
                .resolve(name);
        Files.createDirectories(place.getParent());
        Files.write(place, bytes);
        return this;
    }

    /** Adds a source to what a student handed in, at its place in the kit. */
    public ResultsFolder source(String student, String place, String text) throws IOException {
        Path file = folder.resolve(student).resolve("files").resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** The bytes of a capture of the sample class, which six students recorded on their own. */
    public static byte[] sample(String student, String name) throws IOException {
        Path own = Repository.root().resolve("instructor/sample-class").resolve(student);
        Path inKit = own.resolve("milestone4-analysis/captures").resolve(name);
        return Files.readAllBytes(
                Files.exists(inKit) ? inKit : own.resolve("captures").resolve(name));
    }
}
