package chatlab.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.harness.question.QuestionResult;
import chatlab.harness.question.State;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What right answers and typical mistakes earn; the captures are real, the right numbers tshark's. */
class AnswersGraderTest {
    @TempDir
    private Path folder;

    private StudentFolder student;

    @BeforeEach
    void handIn() {
        student = new StudentFolder(folder);
    }

    @Test
    void right_answers_earn_all_points() {
        Map<String, QuestionResult> results = student.markAll();

        assertThat(results.values()).filteredOn(r -> r.milestone() == 4).allMatch(r -> r.state() == State.PASSED);
        assertThat(student.points()).isEqualTo(45);
        assertThat(results.get("Q13").points()).isEqualTo(10);
        assertThat(results.get("Q1").state()).isEqualTo(State.PENDING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // relative numbers: half, rounded up
                "Q3 | Q3.sequence | 0 | 4 | is the relative number",
                "Q4 | Q4.sequence | 0 | 7 | is the relative number",
                "Q4 | Q4.acknowledgement | 1 | 7 | is the relative number",
                // the answer of another connection, or of the other side
                "Q3 | Q3.frame | 14 | 4 | another connection, the one of 10.20.30.13:50247",
                "Q3 | Q3.sequence | 3195631336 | 3 | another connection, the one of 10.20.30.12:54467",
                "Q3 | Q3.sequence | 587460545 | 3 | the number of the other side",
                "Q4 | Q4.frame | 15 | 7 | another connection",
                "Q4 | Q4.sequence | 3756347812 | 6 | another connection",
                "Q4 | Q4.sequence | 336990059 | 6 | the number of the other side",
                "Q4 | Q4.acknowledgement | 3977436535 | 5 | another connection",
                "Q4 | Q4.acknowledgement | 336990059 | 5 | the next one that is expected",
                "Q3 | Q3.flags | \"0x012\" | 3 | tcp.flags.syn",
                "Q4 | Q4.flags | \"0x002\" | 6 | compare",
                // windows
                "Q5 | Q5.unit | \"bytes\" | 1 | unscaled",
                "Q5 | Q5.value | 64512 | 1 | in bytes",
                "Q5 | Q5.frame | 8 | 1 | frame 8 does not advertise it",
                "Q5 | Q5.frame | 16 | 1 | frame 16 is not of client1's connection",
                "Q5 | Q5.frame | 1000 | 1 | not of client1's connection",
                "Q5 | Q5.value | 0 | 1 | RST",
                "Q5 | Q5.value | 17 | 1 | Sort",
                "Q5 | Q5.unit | \"kilobytes\" | 1 | either",
                "Q5 | Q5.throttled | true | 3 | Sort",
                "Q6 | Q6.retransmissions | true | 2 | tcp.analysis.retransmission",
                "Q6 | Q6.frames | [9] | 2 | tcp.analysis.retransmission",
                "Q7 | Q7.fields | 5 | 2 | RFC 768",
                "Q7 | Q7.names | [\"source port\", \"length\", \"checksum\", \"time to live\"] | 2 | RFC 768",
                "Q7 | Q7.names | [\"source port\", \"source port\", \"length\", \"checksum\"] | 2 | RFC 768",
                "Q8 | Q8.length | 16 | 3 | bits",
                "Q8 | Q8.checksum | 4 | 3 | count",
                "Q9 | Q9.length | 65 | 3 | the IP header",
                "Q9 | Q9.length | 79 | 3 | the whole frame",
                "Q9 | Q9.length | 37 | 3 | the payload alone",
                "Q9 | Q9.covers | \"payload\" | 3 | Compare",
                "Q9 | Q9.covers | \"header\" | 3 | Compare",
                "Q9 | Q9.frame | 9 | 2 | no UDP datagram",
                "Q9 | Q9.frame | 3 | 2 | name server",
                "Q9 | Q9.frame | 0 | 2 | no IP packet",
                "Q9 | Q9.capture | \"client3\" | 2 | The captures are",
                "Q10 | Q10 | 65507 | 2 | leaves out",
                "Q10 | Q10 | 65535 | 0 | Length covers more",
                "Q10 | Q10 | 65515 | 0 | count",
                "Q11 | Q11 | 65536 | 0 | the smallest one is 0",
                "Q11 | Q11 | 5000 | 0 | bits",
                "Q12 | Q12 | 6 | 0 | That is TCP",
                "Q12 | Q12 | 11 | 0 | IP header"
            })
    void a_typical_mistake_costs_its_part_and_has_a_hint(
            String question, String answer, String said, int points, String hint) {
        QuestionResult result = student.answer(answer, said).mark(question);

        assertThat(result.state()).isEqualTo(State.FAILED);
        assertThat(result.points()).isEqualTo(points);
        assertThat(result.hint()).contains(hint);
        assertThat(result.actual()).contains(student.place(answer));
    }

    @Test
    void a_mistake_costs_nothing_but_its_question() {
        assertThat(student.answer("Q3.sequence", "17").points()).isEqualTo(43);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"0x002\"",
                "\"0X2\"",
                "\"0x02\"",
                "\"002\"",
                "2",
                "\"2\"",
                "\"SYN\"",
                "\"syn\"",
                "\"[SYN]\"",
                "\"0x002 (SYN)\"",
                "\"Flags: 0x002 (SYN)\"",
                "\"0000 0000 0010\"",
                "\" 0x002 \""
            })
    void flags_are_right_in_any_spelling_that_is_clear(String flags) {
        assertThat(student.answer("Q3.flags", flags).mark("Q3").points()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"0x012\"", "18", "\"SYN, ACK\"", "\"[SYN, ACK]\"", "\"SYN-ACK\"", "\"ack and syn\"", "\"012\""
            })
    void two_flags_too(String flags) {
        assertThat(student.answer("Q4.flags", flags).mark("Q4").points()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"SYN set, ACK not set\"",
                "\"0x002 (ACK)\"",
                "\"\"",
                "\"flags\"",
                "\"0x\"",
                "\"two\"",
                "\"0x002 or 0x012\"",
                "\"0x0002000000000000000\"",
                "\"0xFFFFFFFFFFF\"",
                "12",
                "\"0x003\""
            })
    void flags_that_are_unclear_or_others_are_not_right(String flags) {
        QuestionResult result = student.answer("Q3.flags", flags).mark("Q3");

        assertThat(result.points()).isEqualTo(3);
        assertThat(result.state()).isEqualTo(State.FAILED);
    }

    @ParameterizedTest
    @CsvSource({"6, 63, raw", "7, 63, RAW", "68, 63, raw", "4, 64240, bytes", "6, 64512, bytes", "10, 64512, Bytes"})
    void any_of_the_smallest_windows_is_right_in_any_frame_that_has_it(String frame, String value, String unit) {
        student.answer("Q5.frame", frame.equals("68") ? "63" : frame);
        student.answer("Q5.value", value);

        assertThat(student.answer("Q5.unit", "\"" + unit + "\"").mark("Q5").points())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"checksum\", \"length\", \"sourcePort\", \"destinationPort\"]",
                "[\"Src Port\", \"Dst. Port\", \"Len\", \"Check sum\"]",
                "\"Source port number, destination port number, length and checksum\"",
                "[\"source-port\", \"dest port\", \"UDP length\", \"UDP checksum\"]",
                "[\"source prot\", \"destinaton port\", \"lenght\", \"cheksum\"]"
            })
    void names_of_fields_are_right_in_any_spelling_and_order(String names) {
        assertThat(student.answer("Q7.names", names).mark("Q7").points()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"client1.pcap, 30, 25", "captures/client2.pcap, 27, 45", "CLIENT2, 20, 50"})
    void any_chat_datagram_of_any_capture_is_right(String capture, String frame, String length) {
        student.answer("Q9.capture", "\"" + capture + "\"").answer("Q9.frame", frame);

        assertThat(student.answer("Q9.length", length).mark("Q9").points()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"header and payload", "Payload + header", "both", "header+data"})
    void covers_is_right_in_other_words(String covers) {
        assertThat(student.answer("Q9.covers", "\"" + covers + "\"").mark("Q9").points())
                .isEqualTo(5);
    }

    @Test
    void an_unanswered_question_names_its_hole_and_costs_nothing_else() {
        student.answer("Q11", "null");

        assertThat(student.points()).isEqualTo(41);
        assertThat(student.mark("Q11").actual()).isEqualTo("Q11 is not filled in yet (" + student.place("Q11") + ")");
    }

    @Test
    void an_unanswered_part_costs_the_part() {
        QuestionResult result = student.answer("Q4.acknowledgement", "null").mark("Q4");

        assertThat(result.points()).isEqualTo(5);
        assertThat(result.actual())
                .isEqualTo("acknowledgement: not filled in yet (" + student.place("Q4.acknowledgement") + ")");
    }

    @ParameterizedTest
    @CsvSource({
        "client1, 10.20.30.99, in no connection as a client of that server",
        "server, 10.20.30.99, in no connection as the server",
        "client1, client1, an IP address",
        "server, 10.20.30.256, an IP address"
    })
    void a_wrong_address_fails_what_depends_on_it_with_that_reason(String name, String address, String reason) {
        student.answer(name, "\"" + address + "\"");
        Map<String, QuestionResult> results = student.markAll();

        assertThat(student.points()).isEqualTo(45 - 5 - 8 - 4 - 4);
        assertThat(results.get("Q3").actual()).contains(student.place(name) + " says \"" + address + "\"");
        assertThat(results.get("Q3").expected() + results.get("Q3").actual()).contains(reason);
        assertThat(results.values())
                .filteredOn(result -> result.number().matches("Q[456]"))
                .allMatch(result -> result.actual().equals(results.get("Q3").actual()));
    }

    @Test
    void swapped_addresses_are_told_as_such() {
        student.answer("client1", "\"10.20.30.2\"").answer("server", "\"10.20.30.11\"");

        assertThat(student.mark("Q3").actual()).contains("roles swapped");
    }

    @Test
    void any_client_of_the_chat_may_be_client1() {
        student.answer("client1", "\"10.20.30.13\"").answer("Q3.frame", "14").answer("Q3.sequence", "3977436534");

        assertThat(student.mark("Q3").points()).isEqualTo(5);
    }
}
