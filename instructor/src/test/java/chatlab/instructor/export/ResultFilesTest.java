package chatlab.instructor.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Console;
import chatlab.instructor.Repository;
import chatlab.instructor.Tools;
import chatlab.instructor.marks.SampleMarks;
import chatlab.instructor.marks.SampleResults;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What is written for programs that read test results. */
@Tag("once")
class ResultFilesTest {
    /** What Surefire's schema asks of a report with the elements that we write; it knows more of them. */
    private static final String SUREFIRE = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
              <xs:simpleType name="time"><xs:restriction base="xs:string">
                <xs:pattern value="(([0-9]{0,3},)*[0-9]{3}|[0-9]{0,3})*(\\.[0-9]{0,3})?"/>
              </xs:restriction></xs:simpleType>
              <xs:complexType name="problem"><xs:simpleContent><xs:extension base="xs:string">
                <xs:attribute name="message" type="xs:string"/>
                <xs:attribute name="type" type="xs:string" use="required"/>
              </xs:extension></xs:simpleContent></xs:complexType>
              <xs:complexType name="skip"><xs:simpleContent><xs:extension base="xs:string">
                <xs:attribute name="message" type="xs:string"/>
              </xs:extension></xs:simpleContent></xs:complexType>
              <xs:element name="testsuite"><xs:complexType>
                <xs:sequence><xs:element name="testcase" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
                  <xs:sequence>
                    <xs:element name="failure" type="problem" minOccurs="0" maxOccurs="unbounded"/>
                    <xs:element name="skipped" type="skip" minOccurs="0"/>
                    <xs:element name="error" type="problem" minOccurs="0"/>
                  </xs:sequence>
                  <xs:attribute name="name" type="xs:string" use="required"/>
                  <xs:attribute name="classname" type="xs:string"/>
                  <xs:attribute name="time" type="time" use="required"/>
                </xs:complexType></xs:element></xs:sequence>
                <xs:attribute name="name" type="xs:string" use="required"/>
                <xs:attribute name="time" type="time"/>
                <xs:attribute name="tests" type="xs:string" use="required"/>
                <xs:attribute name="errors" type="xs:string" use="required"/>
                <xs:attribute name="skipped" type="xs:string" use="required"/>
                <xs:attribute name="failures" type="xs:string" use="required"/>
              </xs:complexType></xs:element>
            </xs:schema>
            """;

    @TempDir
    private Path folder;

    private static SampleMarks anna() {
        return SampleMarks.of("11", "Anna")
                .passed("Q2.1", 1, 80)
                .failed("Q9", 4, 7, 10, "<hint> \u0000")
                .without("Q10", 4, 5, "blocked")
                .without("Q1", 3, 5, "pending")
                .extra("Q16", 4, 5, 5);
    }

    private Console export(String format) throws IOException {
        new SampleResults(folder)
                .add("Anna_11", anna())
                .add(
                        "Bo_12",
                        SampleMarks.of("12", "Bo")
                                .without("Q2.1", 1, 80, "unstable")
                                .without("Q9", 4, 10, "grader-error"))
                .write();
        return Console.chatlab("export", folder, "--format", format);
    }

    @Test
    void junit_files_keep_to_surefires_schema() throws Exception {
        export("junit");

        Path anna = folder.resolve("export/junit/TEST-Anna_11.xml");
        Path bo = folder.resolve("export/junit/TEST-Bo_12.xml");
        SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        for (Path file : new Path[] {anna, bo}) {
            schemas.newSchema(new StreamSource(new StringReader(SUREFIRE)))
                    .newValidator()
                    .validate(new StreamSource(file.toFile()));
        }
        Element suite = root(anna);
        assertThat(suite.getAttribute("tests")).isEqualTo("5");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("2");
        assertThat(suite.getAttribute("errors")).isEqualTo("0");
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("nothing came");
        assertThat(failure.getTextContent())
                .isEqualTo(
                        "  1. the server starts\nExpected: an answer\nBut:      nothing came\nHint:     <hint> \uFFFD\n");
        assertThat(root(bo).getAttribute("errors")).isEqualTo("2");
    }

    private static Element root(Path file) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        return document.getDocumentElement();
    }

    @Test
    void gradescope_gets_no_points_for_what_is_marked_by_hand_and_nothing_of_a_grader_that_failed() throws IOException {
        Console console = export("gradescope");

        JsonNode results = new ObjectMapper()
                .readTree(
                        folder.resolve("export/gradescope/Anna_11/results.json").toFile());
        assertThat(results.get("score").asInt()).isEqualTo(92);
        assertThat(results.get("tests")).hasSize(5);
        assertThat(results.at("/tests/1").toString())
                .isEqualTo(
                        "{\"name\":\"title of Q9\",\"number\":\"Q9\",\"score\":7,\"max_score\":10,\"status\":\"failed\","
                                + "\"output\":\"  1. the server starts\\nExpected: an answer\\nBut:      nothing came\\n"
                                + "Hint:     <hint> \\u0000\\n\",\"output_format\":\"text\",\"visibility\":\"visible\"}");
        assertThat(results.at("/tests/3").has("score")).isFalse();
        assertThat(results.at("/tests/4/max_score").asInt()).isZero();
        assertThat(folder.resolve("export/gradescope/Bo_12")).doesNotExist();
        assertThat(console.output()).contains("Bo (12): grader error at Q9; sometimes right: Q2.1");
    }

    @Test
    void github_classroom_gets_its_result_in_base64() throws IOException {
        export("classroom");

        byte[] result = Base64.getDecoder().decode(Files.readString(folder.resolve("export/classroom/Anna_11/result")));
        JsonNode json = new ObjectMapper().readTree(result);
        assertThat(json.get("version").asInt()).isEqualTo(1);
        assertThat(json.get("status").asText()).isEqualTo("fail");
        assertThat(json.get("max_score").asInt()).isEqualTo(95);
        assertThat(json.get("tests"))
                .extracting(test -> test.get("score").asInt())
                .containsExactly(80, 7, 0, 5);
    }

    @Test
    void the_workflow_of_the_kit_makes_the_same_of_a_students_own_run() throws Exception {
        Tools.need("python3");
        Path grade = Files.createDirectories(folder.resolve("target")).resolve("grade.json");
        new ObjectMapper().writeValue(grade.toFile(), anna().toJson());
        Path script = Repository.root().resolve("instructor/kit/shared/.github/result.py");
        Process python = new ProcessBuilder("python3", script.toString(), grade.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        String result = new String(python.getInputStream().readAllBytes(), UTF_8).strip();

        assertThat(python.waitFor()).isZero();
        JsonNode json = new ObjectMapper().readTree(Base64.getDecoder().decode(result));
        assertThat(json.get("status").asText()).isEqualTo("fail");
        assertThat(json.get("max_score").asInt()).isEqualTo(95);
        assertThat(json.at("/tests/1/message").asText())
                .isEqualTo("1. the server starts\nExpected: an answer\nBut: nothing came\nHint: <hint> \u0000");
    }
}
