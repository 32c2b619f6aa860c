package chatlab.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.analysis.capture.CaptureException;
import chatlab.analysis.tcp.Rules;
import chatlab.analysis.testing.SampleCaptures;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code --json} prints is what analysis.schema.json describes; an independent validator compares them. */
@Tag("once")
class AnalysisSchemaTest {
    private static final Path TWIN = Path.of("../../milestone4-analysis");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNode TEXT = text();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final JsonSchema SCHEMA = FACTORY.getSchema(TEXT);

    private static JsonNode text() {
        try {
            return MAPPER.readTree(TWIN.resolve("analysis.schema.json").toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Path> captures() throws IOException {
        return SampleCaptures.all();
    }

    @Test
    void the_schema_is_a_schema() throws IOException {
        JsonSchema metaSchema = FACTORY.getSchema(
                com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(metaSchema.validate(TEXT)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void what_is_said_of_any_capture_is_as_the_schema_says(Path capture) throws IOException {
        try {
            for (Rules rules : Rules.values()) {
                assertThat(problems(MAPPER.readTree(AnalysisJson.write(Analyzer.analyze(capture, rules)))))
                        .isEmpty();
            }
        } catch (CaptureException e) {
            assertThat(capture.getFileName().toString()).containsAnyOf("bad-caplen", "empty-file");
        }
    }

    /** Each of these fields is taken away. */
    @ParameterizedTest
    @CsvSource({
        "'', warnings",
        "/tcp/0, handshakeRoundTrip",
        "/tcp/0/syn, mss",
        "/tcp/0/synAck, acknowledgement",
        "/tcp/0/directions, serverToClient",
        "/tcp/0/directions/clientToServer, keepAlives",
        "/tcp/0/directions/clientToServer/retransmissions/0, timeout",
        "/tcp/0/minWindow, advertisedBy",
    })
    void a_document_that_lacks_a_field_is_refused(String parent, String field) throws IOException {
        JsonNode document = document();
        ((ObjectNode) document.at(parent)).remove(field);

        assertThat(problems(document)).anyMatch(problem -> problem.contains("'" + field + "' not found"));
    }

    /** Each of these values is put in. */
    @ParameterizedTest
    @CsvSource({
        "'', more, 1",
        "'', schema, 2",
        "'', rules, '\"4.2\"'",
        "'', start, '\"yesterday\"'",
        "'', warnings, '[\"something is odd\"]'",
        "'', packets, -1",
        "/tcp/0, client, '\"somebody\"'",
        "/tcp/0, end, '\"closed\"'",
        "/tcp/0, syn, '{}'",
        "/tcp/0/syn, sequence, 4294967296",
        "/tcp/0/syn, flags, 2",
        "/tcp/0/directions/clientToServer, duplicateAcks, '[0]'",
        "/tcp/0/directions/clientToServer/retransmissions/0, kind, '\"plain\"'",
        "/tcp/0/minWindow, raw, 65536",
    })
    void a_document_with_a_wrong_value_is_refused(String parent, String field, String value) throws IOException {
        JsonNode document = document();
        ((ObjectNode) document.at(parent)).set(field, MAPPER.readTree(value));

        assertThat(problems(document)).isNotEmpty();
    }

    /** One that has everything, and is right as it stands. */
    private static JsonNode document() throws IOException {
        Analysis analysis = Analyzer.analyze(SampleCaptures.file("zero-window.pcap.gz"), Rules.WIRESHARK_4_4);
        JsonNode document = MAPPER.readTree(AnalysisJson.write(analysis));
        assertThat(problems(document)).isEmpty();
        return document;
    }

    private static List<String> problems(JsonNode document) {
        return SCHEMA.validate(document).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    @Test
    void the_description_for_readers_names_every_kind_of_warning() throws IOException {
        String pattern = TEXT.at("/properties/warnings/items/pattern").asText();
        String description = Files.readString(TWIN.resolve("ANALYSIS.md"));

        assertThat(pattern.substring(pattern.indexOf('(') + 1, pattern.indexOf(')'))
                        .split("\\|"))
                .hasSizeGreaterThan(15)
                .allSatisfy(kind -> assertThat(description).contains("`" + kind + "`"));
    }

    @Test
    void the_description_for_readers_names_every_field() throws IOException {
        Set<String> fields = new TreeSet<>();
        TEXT.findValues("properties")
                .forEach(properties -> properties.fieldNames().forEachRemaining(fields::add));
        String description = Files.readString(TWIN.resolve("ANALYSIS.md"));

        assertThat(fields)
                .hasSizeGreaterThan(60)
                .allSatisfy(field -> assertThat(description).contains("`" + field + "`"));
    }
}
