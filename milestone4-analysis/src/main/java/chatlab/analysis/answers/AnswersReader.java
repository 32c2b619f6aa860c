package chatlab.analysis.answers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads answers one by one, so that what stands before a mistake in the file still counts. */
final class AnswersReader {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS) // a text for the teacher with more than one line
            .build();

    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private AnswersReader() {}

    static AnswersReader read(Path file) {
        AnswersReader reader = new AnswersReader();
        try (JsonParser json = JSON.createParser(decode(Files.readAllBytes(file)))) {
            reader.readAll(json);
        } catch (JsonProcessingException e) {
            reader.problems.add(syntaxError(e));
        } catch (NoSuchFileException e) {
            reader.problems.add(Answers.FILE + ": no such file; it should be beside the folder captures");
        } catch (IOException e) {
            reader.problems.add(Answers.FILE + ": can't be read: " + e.getMessage());
        }
        return reader;
    }

    Map<String, Answer> answers() {
        return answers;
    }

    List<String> problems() {
        return problems;
    }

    /** Whatever the editor made of it: UTF-8, or UTF-16 with a byte order mark. */
    private static String decode(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        Charset charset = mark == 0xFEFF || mark == 0xFFFE ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        String text = new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String syntaxError(JsonProcessingException e) {
        String reason = e.getOriginalMessage()
                .replaceAll(" \\(start marker at .*?line: (\\d+), column: \\d+]\\)", " that begins in line $1")
                .replaceAll(" \\(code \\d+( / 0x[0-9a-f]+)?\\)", "");
        return place(e.getLocation()) + ":" + e.getLocation().getColumnNr() + ": " + reason
                + "; expected: text in quotation marks, a comma between two answers, a } for each {";
    }

    private static String place(JsonLocation location) {
        return Answers.FILE + ":" + location.getLineNr();
    }

    private static String place(JsonParser json) {
        return place(json.currentTokenLocation());
    }

    private void readAll(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            problems.add(place(json) + ": expected { \"client1\": ..., found " + found(json));
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String question = json.currentName();
            List<String> fields = Answers.FIELDS.get(question);
            if (fields == null) {
                unknown(json, "question", String.join(", ", Answers.FIELDS.keySet()));
            } else if (!isSecond(question, json)) {
                json.nextToken();
                readQuestion(json, question, fields);
            }
        }
        if (json.nextToken() != null) {
            problems.add(place(json) + ": expected nothing after the last }, found " + found(json));
        }
    }

    private static String found(JsonParser json) throws IOException {
        return json.currentToken() == null ? "nothing" : json.getText();
    }

    private void readQuestion(JsonParser json, String question, List<String> fields) throws IOException {
        if (fields.isEmpty() || json.currentToken() != JsonToken.START_OBJECT) {
            answers.put(question, new Answer(place(json), value(json), null));
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = question + "." + json.currentName();
            if (!fields.contains(json.currentName())) {
                unknown(json, "field in " + question, String.join(", ", fields));
            } else if (!isSecond(name, json)) {
                json.nextToken();
                answers.put(name, new Answer(place(json), value(json), null));
            }
        }
    }

    private void unknown(JsonParser json, String what, String expected) throws IOException {
        problems.add(
                "%s: \"%s\" is no %s; expected one of %s".formatted(place(json), json.currentName(), what, expected));
        json.nextToken();
        json.skipChildren();
    }

    /** Two answers to one question: which of them counts is not for us to choose. */
    private boolean isSecond(String name, JsonParser json) throws IOException {
        boolean hasFields = answers.keySet().stream().anyMatch(known -> known.startsWith(name + "."));
        if (!answers.containsKey(name) && !hasFields) {
            return false;
        }
        String problem = "%s: a second %s; expected only one".formatted(place(json), name);
        answers.keySet().removeIf(known -> known.startsWith(name + "."));
        answers.put(name, Answer.unusable(problem));
        json.nextToken();
        json.skipChildren();
        return true;
    }

    private static Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDecimalValue();
            case VALUE_STRING -> json.getText();
            case START_ARRAY -> list(json);
            default -> {
                json.skipChildren();
                yield "{ ... }";
            }
        };
    }

    private static List<Object> list(JsonParser json) throws IOException {
        List<Object> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Object value = json.currentToken() == JsonToken.START_ARRAY ? "[ ... ]" : value(json);
            json.skipChildren();
            values.add(value == null ? "null" : value);
        }
        return values;
    }
}
