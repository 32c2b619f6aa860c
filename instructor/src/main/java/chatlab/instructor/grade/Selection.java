package chatlab.instructor.grade;

import chatlab.instructor.Sha256;
import chatlab.instructor.intake.HandIn;
import chatlab.instructor.intake.Ignored;
import chatlab.instructor.lab.Milestone;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a submission that count, as far as they have been found. */
final class Selection {
    private final GivenFiles given;
    private final SortedMap<String, String> sources = new TreeMap<>();
    private final SortedMap<String, Path> materials = new TreeMap<>();
    private final SortedMap<String, String> problems = new TreeMap<>();
    private final List<String> files = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();

    Selection(GivenFiles given) {
        this.given = given;
    }

    /** Takes a source for a place in the kit, unless there is one already. */
    void source(String place, String name, String text) {
        if (!sources.containsKey(place)) {
            sources.put(place, text);
            files.add(name);
        } else if (!sources.get(place).equals(text)) {
            ignore(name, "is a second, different " + place.substring(place.lastIndexOf('/') + 1));
        }
    }

    /** Takes a capture, the answers or the picture; of captures also only one in any of the formats. */
    void material(String place, String name, Path file) {
        String base = place.substring(0, place.indexOf('.'));
        if (materials.keySet().stream().anyMatch(taken -> taken.startsWith(base + "."))) {
            ignore(name, "is a second " + base.substring(base.lastIndexOf('/') + 1));
        } else {
            materials.put(place, file);
            files.add(name);
        }
    }

    void ignore(String name, String reason) {
        ignored.add(new Ignored(name, reason));
    }

    /** Notes why a file with holes can't be taken; the first reason stays. */
    void problem(String place, String problem) {
        problems.putIfAbsent(place, problem);
    }

    Submission toSubmission(HandIn handIn) throws IOException {
        for (Milestone milestone : given.milestones()) {
            findMissing(milestone);
        }
        files.sort(null);
        return new Submission(
                handIn.student(),
                handIn.uploadedAs(),
                sha256(),
                List.copyOf(files),
                List.copyOf(ignored),
                sources,
                materials,
                Map.copyOf(problems));
    }

    /** Where some of a module's files with holes are there, the skeletons stand in for the others. */
    private void findMissing(Milestone milestone) throws IOException {
        boolean any = milestone.paths().stream().anyMatch(sources::containsKey);
        for (String file : milestone.files()) {
            String place = milestone.path(file);
            if (sources.containsKey(place)) {
                problems.remove(place);
            } else if (any && !problems.containsKey(place)) {
                sources.put(place, Files.readString(given.ours(place)));
                ignore(file, "is missing; the skeleton stands in for it");
            } else {
                problem(place, file + " is missing" + insteadOf(milestone));
            }
        }
    }

    /** The other sources of a milestone, of which one may be the missing one under another name. */
    private String insteadOf(Milestone milestone) {
        String folder = milestone.path("");
        List<String> others = sources.keySet().stream()
                .filter(place -> place.startsWith(folder))
                .map(place -> place.substring(folder.length()))
                .toList();
        return others.isEmpty() ? "" : "; found " + String.join(", ", others);
    }

    private String sha256() throws IOException {
        MessageDigest digest = Sha256.begin();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            for (Map.Entry<String, String> source : sources.entrySet()) {
                out.write((source.getKey() + "\0" + source.getValue() + "\0").getBytes(StandardCharsets.UTF_8));
            }
            for (Map.Entry<String, Path> material : materials.entrySet()) {
                out.write((material.getKey() + "\0").getBytes(StandardCharsets.UTF_8));
                try (InputStream in = Files.newInputStream(material.getValue())) {
                    in.transferTo(out);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
