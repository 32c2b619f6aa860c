package chatlab.harness.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A place in a student's files that is still to be filled in.
 *
 * @param what the hole's number in a program, the name of the answer in {@code answers.json}
 */
public record OpenHole(String what, String file, int line) {
    private static final String HOLE = "hole ";

    private static final Pattern IN_JAVA = Pattern.compile("^(?!import|\\s*(?://|\\*)).*\\bhole\\((\\d{1,9})\\)");
    private static final Pattern IN_JSON = Pattern.compile("\"([^\"]+)\"\\s*:\\s*(null|\\{)|}");

    /** All holes of a module's folder: those of its sources by number, then those of its answers by line. */
    public static List<OpenHole> in(Path folder) {
        List<OpenHole> holes = new ArrayList<>();
        try {
            for (Path source : sources(folder.resolve("src/main/java"))) {
                find(source, holes);
            }
            holes.sort(Comparator.comparing(OpenHole::number));
            Path answers = folder.resolve("answers.json");
            if (Files.exists(answers)) {
                findInJson(answers, holes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return holes;
    }

    private static List<Path> sources(Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** An answer that belongs to a question is named with it: {@code Q3.frame}. */
    private static void findInJson(Path file, List<OpenHole> holes) throws IOException {
        List<String> lines = lines(file);
        String question = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = IN_JSON.matcher(lines.get(i));
            while (matcher.find()) {
                if (matcher.group().equals("}")) {
                    question = "";
                } else if (matcher.group(2).equals("{")) {
                    question = matcher.group(1) + ".";
                } else {
                    holes.add(new OpenHole(
                            question + matcher.group(1), file.getFileName().toString(), i + 1));
                }
            }
        }
    }

    /** The lines of a file, whatever encoding an editor has saved it in. */
    private static List<String> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static void find(Path file, List<OpenHole> holes) throws IOException {
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = IN_JAVA.matcher(lines.get(i));
            while (matcher.find()) {
                holes.add(
                        new OpenHole(HOLE + matcher.group(1), file.getFileName().toString(), i + 1));
            }
        }
    }

    /** A program's holes are numbered over all of its files. */
    private int number() {
        return Integer.parseInt(what.substring(HOLE.length()));
    }

    @Override
    public String toString() {
        return "%s (%s:%d)".formatted(what, file, line);
    }
}
