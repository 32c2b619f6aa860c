package chatlab.instructor.grade;

import chatlab.instructor.grade.Submission.Ignored;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a submission that count, as far as they have been found. */
final class Selection {
    private final List<Milestone> milestones;
    private final SortedMap<String, String> sources = new TreeMap<>();
    private final SortedMap<String, Path> materials = new TreeMap<>();
    private final SortedMap<String, String> problems = new TreeMap<>();
    private final List<String> files = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();

    Selection(List<Milestone> milestones) {
        this.milestones = milestones;
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

    Submission toSubmission(Path folder) throws IOException {
        for (Milestone milestone : milestones) {
            String place = milestone.mainPath();
            if (sources.containsKey(place)) {
                problems.remove(place);
            } else {
                problem(place, milestone.mainFile() + " is missing");
            }
        }
        files.sort(null);
        return new Submission(
                folder.getFileName().toString(),
                sha256(),
                List.copyOf(files),
                List.copyOf(ignored),
                sources,
                materials,
                Map.copyOf(problems));
    }

    private String sha256() throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
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
