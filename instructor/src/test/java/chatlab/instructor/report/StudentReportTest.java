package chatlab.instructor.report;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Repository;
import chatlab.instructor.marks.Question;
import chatlab.instructor.marks.SampleMarks;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

@Tag("once")
class StudentReportTest {
    private static final String HOSTILE = "</pre></code></style></script><script>alert(1)</script>"
            + "<img src=x onerror=alert(1)>&lt;\"'><a href=\"javascript:alert(1)\">]]>--><!-- \u0000\u001B[2J\uD800\u202E";

    @TempDir
    private Path folder;

    private ReadPage report(SampleMarks marks) throws IOException {
        StudentReport.write(folder, marks.toJson());
        return new ReadPage(folder.resolve("report.html"));
    }

    private void keep(String name, String text) throws IOException {
        keep(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void keep(String name, byte[] content) throws IOException {
        Path file = folder.resolve("files").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    @Test
    void a_question_that_failed_says_what_happened_what_was_expected_and_how_to_go_on() throws IOException {
        ReadPage page = report(SampleMarks.of("11", "Åse Ødegård")
                .passed("Q2.1", 1, 3)
                .failed("Q2.2", 1, 0, 2, "Print it after accept().")
                .without("Q1", 3, 5, "pending"));

        assertThat(page.texts("//h1")).containsExactly("Åse Ødegård");
        assertThat(page.texts("//p[@class='total']")).containsExactly("3 of 10 points");
        assertThat(page.text()).contains("student 11", "5 points more can still be given by a person.");
        assertThat(page.texts("//details[@open]//span[@class='which']")).containsExactly("Q2.2", "Q1");
        assertThat(page.texts("//details[@id='Q2.2']//li")).containsExactly("the server starts");
        assertThat(page.texts("//details[@id='Q2.2']//dd"))
                .containsExactly("an answer", "nothing came", "Print it after accept().");
        assertThat(page.texts("//details[@id='Q2.2']/summary/span"))
                .containsExactly("Q2.2", "title of Q2.2", "not yet right", "0 of 2");
    }

    @Test
    void every_link_leads_to_a_place_on_the_page() throws IOException {
        ReadPage page = report(SampleMarks.of("11", "Anna")
                .passed("Q2.1", 1, 3)
                .failed("Q5", 4, 1, 2, "hint")
                .compileErrors("ChatServer.java is missing"));

        List<String> places = page.values("id");
        assertThat(places).doesNotHaveDuplicates();
        assertThat(page.values("href"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(places).contains(link.substring(1)));
    }

    @Test
    void an_open_hole_is_shown_in_the_students_source() throws IOException {
        keep("milestone1-server/ChatServer.java", "one\ntwo\nthree\n    hole(7);\nfive\nsix\nseven\neight\n");
        Question.Hole hole = new Question.Hole(7, "ChatServer.java", 4);
        ReadPage page = report(SampleMarks.of("11", "Anna")
                .with(new Question(
                        "Q2.5", 1, "title", 0, 3, "failed", List.of(), "this", "that", "hint", hole, false)));

        assertThat(page.texts("//details[@id='Q2.5']/p"))
                .containsExactly("Hole 7 is not filled in yet (ChatServer.java:4):");
        assertThat(page.texts("//div[@class='source']/p"))
                .containsExactly("1one", "2two", "3three", "4    hole(7);", "5five", "6six", "7seven");
        assertThat(page.texts("//p[@class='meant']/code")).containsExactly("    hole(7);");
    }

    @Test
    void compile_messages_stand_below_the_lines_of_the_students_source() throws IOException {
        keep("milestone1-server/ChatServer.java", "a\n".repeat(52) + "accept()\n" + "b\n".repeat(60) + "x\n");
        ReadPage page = report(SampleMarks.of("11", "Anna")
                .compileErrors(
                        "ChatServer.java:53: ';' expected",
                        "ChatServer.java:114: class x is public",
                        "Gone.java:3: never seen",
                        "TraceQuestions.java is missing"));

        List<Element> lines = page.all("//section[@id='code']//div[@class='source']/p");
        assertThat(lines.stream().map(Element::getTextContent))
                .containsSequence("52a", "53accept()", "';' expected", "54b", "55b", "56b", "...", "111b", "112b")
                .endsWith("114x", "class x is public");
        assertThat(page.texts("//section[@id='code']//p[@class='message']"))
                .contains("never seen", "TraceQuestions.java is missing");
    }

    @Test
    void what_students_write_is_text_and_nothing_else() throws IOException {
        keep("milestone1-server/ChatServer.java", HOSTILE + "\n");
        Question.Hole hole = new Question.Hole(1, "ChatServer.java", 1);
        Question question = new Question(
                "Q2.1", 1, HOSTILE, 0, 3, "failed", List.of(HOSTILE), HOSTILE, HOSTILE, HOSTILE, hole, false);
        ReadPage page = report(SampleMarks.of(HOSTILE, HOSTILE + "2")
                .with(question)
                .compileErrors("ChatServer.java:1: " + HOSTILE, HOSTILE)
                .capture("captures/client1.pcap", HOSTILE)
                .ignored(HOSTILE, HOSTILE)
                .finding(HOSTILE, null, HOSTILE));

        assertThat(page.all("//script | //img | //iframe | //object | //link")).isEmpty();
        assertThat(page.values("href")).allMatch(link -> link.startsWith("#"));
        assertThat(page.all("//@*[starts-with(name(), 'on')]/..")).isEmpty();
        String shown = "</pre></code></style></script><script>alert(1)</script><img src=x onerror=alert(1)>&lt;\"'>"
                + "<a href=\"javascript:alert(1)\">]]>--><!-- \uFFFD\uFFFD[2J\uFFFD";
        assertThat(page.text().split(java.util.regex.Pattern.quote(shown), -1)).hasSizeGreaterThan(12);
        assertThat(page.texts("//title")).singleElement().asString().contains(shown);
    }

    @Test
    void the_picture_of_the_chat_is_part_of_the_page() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", png);
        keep("milestone4-analysis/captures/chat.jpg", png.toByteArray()); // only its name says JPEG

        ReadPage page = report(SampleMarks.of("11", "Anna").without("Q1", 3, 5, "pending"));

        String data = "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        assertThat(page.all("//details[@id='Q1']/img"))
                .singleElement()
                .extracting(picture -> picture.getAttribute("src"))
                .isEqualTo(data);
    }

    @Test
    void what_is_no_picture_is_only_named() throws IOException {
        keep("milestone4-analysis/captures/chat.png", "<svg onload='alert(1)'/>");
        ReadPage page = report(SampleMarks.of("11", "Anna").without("Q1", 3, 5, "pending"));

        assertThat(page.all("//img")).isEmpty();
        assertThat(page.texts("//details[@id='Q1']/p"))
                .containsExactly("chat.png was handed in; it is no PNG or JPEG picture, and so not shown here.");
    }

    @Test
    void captures_are_drawn_and_those_that_can_not_be_read_told() throws IOException {
        Path captures = Repository.root().resolve("instructor/sample-class/alfa/milestone4-analysis/captures");
        keep("milestone4-analysis/captures/client1.pcap", Files.readAllBytes(captures.resolve("client1.pcap")));
        keep("milestone4-analysis/captures/client2.pcap", "no capture");

        ReadPage page = report(SampleMarks.of("11", "Anna")
                .passed("Q13", 3, 10)
                .capture("captures/client1.pcap", null)
                .capture("captures/client2.pcap", "captures/client2.pcap: offset 0: expected a capture"));

        assertThat(page.text()).contains("captures/client2.pcap: offset 0: expected a capture");
        assertThat(page.texts("//h2")).contains("client1.pcap").doesNotContain("client2.pcap");
        assertThat(page.all("//*[local-name()='svg'][@role='img']")).hasSizeGreaterThan(4);
    }

    @Test
    void a_capture_that_can_not_be_drawn_costs_nothing_else() throws IOException {
        keep("milestone4-analysis/captures/client1.pcap", "no capture");
        ReadPage page =
                report(SampleMarks.of("11", "Anna").passed("Q13", 3, 10).capture("captures/client1.pcap", null));

        assertThat(page.texts("//p[@class='message']"))
                .singleElement()
                .asString()
                .startsWith("Your captures can't be drawn: ")
                .contains("client1.pcap");
        assertThat(page.texts("//section[@id='files']")).isNotEmpty();
    }

    @Test
    void a_finding_that_names_another_student_is_not_for_the_students_eyes() throws IOException {
        ReadPage page = report(SampleMarks.of("11", "Anna")
                .finding("capture-shared", "Bo Li_12", "the same initial sequence numbers")
                .finding("captures-disagree", null, "client1.pcap and chatserver.pcap"));

        assertThat(page.text())
                .contains("captures-disagree: client1.pcap and chatserver.pcap")
                .doesNotContain("Bo Li", "capture-shared");
    }
}
