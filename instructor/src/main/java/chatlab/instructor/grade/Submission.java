package chatlab.instructor.grade;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What counts of the files that a student handed in.
 *
 * @param student the name of its folder
 * @param sha256 of all files that count, in hexadecimal digits
 * @param files the files that count, by their paths in the submission
 * @param ignored the files that don't count, although they look as if they should
 * @param sources the text of each source file by its place in the kit
 * @param materials captures, answers and picture, by their places in the kit
 * @param problems why a file with holes can't be taken, by its place in the kit
 */
record Submission(
        @JsonIgnore String student,
        String sha256,
        List<String> files,
        List<Ignored> ignored,
        @JsonIgnore SortedMap<String, String> sources,
        @JsonIgnore SortedMap<String, Path> materials,
        @JsonIgnore Map<String, String> problems) {

    /** A file that doesn't count; {@code reason} completes "it is ignored, as it ...". */
    record Ignored(String file, String reason) {}
}
