package chatlab.instructor.grade;

import chatlab.instructor.intake.Ignored;
import chatlab.instructor.intake.Student;
import chatlab.instructor.lab.Milestone;
import chatlab.instructor.sandbox.GraderSandbox;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What counts of the files that a student handed in.
 *
 * @param student who handed it in
 * @param uploadedAs what its folder or first file was called in the class's archive
 * @param sha256 of all files that count, in hexadecimal digits
 * @param files the files that count, by their paths in the submission
 * @param ignored the files that don't count, although they look as if they should
 * @param sources the text of each source file by its place in the kit
 * @param materials captures, answers and picture, by their places in the kit
 * @param problems why a file with holes can't be taken, by its place in the kit
 */
record Submission(
        @JsonIgnore Student student,
        String uploadedAs,
        String sha256,
        List<String> files,
        List<Ignored> ignored,
        @JsonIgnore SortedMap<String, String> sources,
        @JsonIgnore SortedMap<String, Path> materials,
        @JsonIgnore Map<String, String> problems) {
    private static final String ANSWERS = "answers.json";
    private static final int SEEDS = 1_000_000;

    /** Puts what counts into a new folder, where the kit of these milestones has it; returns what to do with it. */
    Order layOut(Path kit, List<Milestone> milestones) throws IOException {
        for (Milestone milestone : milestones) {
            Files.createDirectories(kit.resolve(milestone.path("")));
        }
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Files.writeString(kit.resolve(source.getKey()), source.getValue());
        }
        for (Map.Entry<String, Path> material : materials.entrySet()) {
            Path place = kit.resolve(material.getKey());
            Files.createDirectories(place.getParent());
            if (place.endsWith(ANSWERS)) {
                Files.writeString(place, SourceText.decode(Files.readAllBytes(material.getValue())));
            } else {
                Files.copy(material.getValue(), place);
            }
        }
        GraderSandbox.handOver(kit);
        return new Order(kit.toString(), List.copyOf(sources.keySet()), problems, seed(), null);
    }

    /** Nobody can choose it, and who hands the same in is asked the same. */
    private long seed() {
        return Math.floorMod(sha256.hashCode(), SEEDS);
    }
}
