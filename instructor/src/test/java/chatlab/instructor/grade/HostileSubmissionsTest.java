package chatlab.instructor.grade;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Console;
import chatlab.instructor.ExitCode;
import chatlab.instructor.Repository;
import chatlab.instructor.Tools;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class HostileSubmissionsTest {
    private static final Path HOSTILE = Repository.root().resolve("instructor/hostile");
    private static final Pattern SAYS = Pattern.compile("^// Says: (.+)$", Pattern.MULTILINE);

    /** More than processors, as many of them only wait. */
    private static final int JOBS = 4;

    @TempDir
    private Path folder;

    @Test
    void each_costs_its_own_marks_only() throws IOException {
        Tools.need("bwrap", "prlimit");
        Path submissions = folder.resolve("class");
        Path results = folder.resolve("results");
        List<Path> hostile = list(HOSTILE).stream().filter(Files::isDirectory).toList();
        for (Path attack : hostile) {
            copy(attack, submissions.resolve(attack.getFileName()), results);
        }
        copyRight(submissions.resolve("0-right"));
        copyRight(submissions.resolve("right"));
        SortedMap<String, String> before = texts(submissions);

        Console console =
                Console.chatlab("grade", submissions, "--out", results, "--isolation", "sandbox", "--jobs", JOBS);

        assertThat(hostile).hasSizeGreaterThanOrEqualTo(25);
        assertThat(console.status()).as(console.errors()).isEqualTo(ExitCode.DONE);
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(points(results, "0-right")).isEqualTo(20);
            softly.assertThat(points(results, "right")).isEqualTo(20);
            for (Path attack : hostile) {
                String name = attack.getFileName().toString();
                softly.assertThat(points(results, name)).as(name).isZero();
                softly.assertThat(firstAnswer(results, name)).as(name).contains(says(attack));
            }
            softly.assertThat(texts(submissions)).as("what was handed in").isEqualTo(before);
            softly.assertThat(list(results).stream()
                            .map(file -> file.getFileName().toString()))
                    .as("results")
                    .contains("gradebook.csv")
                    .allMatch(name -> !name.contains("grade.json"));
            softly.assertThat(texts(results).keySet())
                    .filteredOn(name -> name.endsWith("grade.json"))
                    .hasSize(hostile.size() + 2);
            softly.assertThat(commandsLike("98765|1000")).as("processes").isEmpty();
        });
    }

    private void copy(Path attack, Path to, Path results) throws IOException {
        for (SortedMap.Entry<String, String> file : texts(attack).entrySet()) {
            Path place = to.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.writeString(
                    place,
                    file.getValue()
                            .replace("@CLASS@", to.getParent().toString())
                            .replace("@RESULTS@", results.toString())
                            .replace("@REPOSITORY@", Repository.root().toString()));
        }
    }

    private static void copyRight(Path to) throws IOException {
        Files.createDirectories(to);
        Files.copy(MainLab.serverSolution(), to.resolve("ChatServer.java"));
    }

    private static String says(Path attack) {
        try {
            Matcher says = SAYS.matcher(Files.readString(attack.resolve("ChatServer.java")));
            assertThat(says.find()).as(attack + ": // Says: ...").isTrue();
            return says.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int points(Path results, String student) {
        int points = 0;
        for (JsonNode question : grade(results, student).get("questions")) {
            points += question.get("milestone").asInt() == 1
                    ? question.get("points").asInt()
                    : 0;
        }
        return points;
    }

    private static String firstAnswer(Path results, String student) {
        JsonNode first = grade(results, student).at("/questions/0");
        return first.get("number").asText() + " " + first.get("state").asText() + ": "
                + first.get("actual").asText();
    }

    private static JsonNode grade(Path results, String student) {
        try {
            return new ObjectMapper()
                    .readTree(results.resolve(student).resolve("grade.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files below a folder, by their paths there. */
    private static SortedMap<String, String> texts(Path folder) {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static List<String> commandsLike(String argument) {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(command -> command.matches(".*\\bsleep (" + argument + ")"))
                .toList();
    }
}
