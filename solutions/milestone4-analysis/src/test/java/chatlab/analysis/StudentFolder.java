package chatlab.analysis;

import static java.util.stream.Collectors.joining;

import chatlab.harness.question.Grading;
import chatlab.harness.question.QuestionResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a student hands in: at first all as the solution has it, then with a mistake. */
final class StudentFolder {
    /** The captures are those of a real chat; the numbers are tshark's of them. */
    static final Path SOLUTION = Path.of("");

    private static final List<String> NAMES = List.of("chatserver.pcap", "client1.pcap", "client2.pcap");

    private final Path folder;
    private final Map<String, String> answers = new LinkedHashMap<>();

    StudentFolder(Path folder) {
        this.folder = folder;
        answers.put("client1", "\"10.20.30.11\"");
        answers.put("server", "\"10.20.30.2\"");
        answers.put("Q3.frame", "4");
        answers.put("Q3.sequence", "336990059");
        answers.put("Q3.flags", "\"0x002\"");
        answers.put("Q3.text", "\"\"");
        answers.put("Q4.frame", "5");
        answers.put("Q4.sequence", "587460545");
        answers.put("Q4.acknowledgement", "336990060");
        answers.put("Q4.flags", "\"0x012\"");
        answers.put("Q5.frame", "6");
        answers.put("Q5.value", "63");
        answers.put("Q5.unit", "\"raw\"");
        answers.put("Q5.throttled", "false");
        answers.put("Q6.retransmissions", "false");
        answers.put("Q6.frames", "[]");
        answers.put("Q7.fields", "4");
        answers.put("Q7.names", "[\"source port\", \"destination port\", \"length\", \"checksum\"]");
        answers.put("Q8.sourcePort", "2");
        answers.put("Q8.destinationPort", "2");
        answers.put("Q8.length", "2");
        answers.put("Q8.checksum", "2");
        answers.put("Q9.capture", "\"client1\"");
        answers.put("Q9.frame", "29");
        answers.put("Q9.length", "45");
        answers.put("Q9.covers", "\"header+payload\"");
        answers.put("Q10", "65527");
        answers.put("Q11", "65535");
        answers.put("Q12", "17");
        NAMES.forEach(name -> capture(name, SOLUTION.resolve("captures").resolve(name)));
        writeAnswers();
    }

    /** Gives another answer, as JSON. */
    StudentFolder answer(String name, String json) {
        if (answers.put(name, json) == null) {
            throw new IllegalArgumentException("no answer " + name);
        }
        writeAnswers();
        return this;
    }

    /** Where an answer stands. */
    String place(String name) {
        return "answers.json:" + (answersText().substring(0, at(name)).lines().count());
    }

    private int at(String name) {
        int dot = name.indexOf('.');
        String text = answersText();
        int question = text.indexOf("\"" + (dot < 0 ? name : name.substring(0, dot)) + "\":");
        return dot < 0 ? question + 1 : text.indexOf("\"" + name.substring(dot + 1) + "\":", question) + 1;
    }

    /** The answers as a file, a line each. */
    String answersText() {
        Map<String, List<String>> questions = new LinkedHashMap<>();
        answers.forEach((name, json) -> questions.merge(
                name.replaceFirst("\\..*", ""),
                List.of("\"%s\": %s".formatted(name.substring(name.indexOf('.') + 1), json)),
                (one, other) -> Stream.of(one, other).flatMap(List::stream).toList()));
        return questions.entrySet().stream()
                .map(question -> answers.containsKey(question.getKey())
                        ? question.getValue().get(0)
                        : "\"%s\": {\n%s}".formatted(question.getKey(), String.join(",\n", question.getValue())))
                .collect(joining(",\n", "{\n", "\n}\n"));
    }

    private void writeAnswers() {
        file("answers.json", answersText().getBytes(StandardCharsets.UTF_8));
    }

    /** Puts another capture in the place of one. */
    StudentFolder capture(String name, Path from) {
        try {
            return file("captures/" + name, Files.readAllBytes(from));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StudentFolder file(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StudentFolder without(String name) {
        try {
            Files.delete(folder.resolve(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the graders of captures and answers say of one question. */
    QuestionResult mark(String number) {
        return markAll().get(number);
    }

    Map<String, QuestionResult> markAll() {
        Map<String, QuestionResult> results = new LinkedHashMap<>();
        Grading.run(List.of(CapturesGrader.class, AnswersGrader.class), Map.of("chatlab.folder", folder.toString()))
                .results()
                .forEach(result -> results.put(result.number(), result));
        return results;
    }

    /** The sum of what the answers earn, without Q1 and Q13. */
    int points() {
        return markAll().values().stream()
                .filter(result -> result.milestone() == 4)
                .mapToInt(QuestionResult::points)
                .sum();
    }
}
