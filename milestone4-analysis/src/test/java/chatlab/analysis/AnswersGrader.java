package chatlab.analysis;

import chatlab.analysis.marks.AnswerMarks;
import chatlab.harness.question.Grader;
import chatlab.harness.question.Question;
import chatlab.harness.question.Trial;

/** Marks milestone 4: the answers about the student's own captures. */
@Grader(lab = "chat", milestone = 4, title = "analysis", points = 45)
final class AnswersGrader {
    private final Trial trial;
    private final AnswerMarks marks;

    AnswersGrader(Trial trial) {
        this.trial = trial;
        this.marks = new AnswerMarks(trial.folder());
    }

    @Question(
            number = "Q3",
            points = 5,
            hint = "The first segment of a connection: in Wireshark the filter is tcp.flags.syn == 1.")
    void the_segment_that_asks_for_the_connection() {
        mark("Q3");
    }

    @Question(
            number = "Q4",
            points = 8,
            hint = "The server's answer to it: compare its acknowledgement number with the client's sequence number.")
    void the_segment_that_answers_it() {
        mark("Q4");
    }

    @Question(
            number = "Q5",
            points = 4,
            hint = "Sort the segments of this connection by their window; mind the scale, and leave RST out.")
    void the_smallest_advertised_window() {
        mark("Q5");
    }

    @Question(
            number = "Q6",
            points = 4,
            hint = "In Wireshark the filter is tcp.analysis.retransmission; of client1's connection alone.")
    void segments_that_were_sent_again() {
        mark("Q6");
    }

    @Question(number = "Q7", points = 4, hint = "Open the UDP header of a datagram, or look into RFC 768.")
    void the_fields_of_the_UDP_header() {
        mark("Q7");
    }

    @Question(number = "Q8", points = 4, hint = "Select a field in Wireshark: its bytes are marked below; count them.")
    void the_sizes_of_the_fields() {
        mark("Q8");
    }

    @Question(
            number = "Q9",
            points = 5,
            hint = "A message to one client alone, as in @bob: hi. Compare its Length with the payload.")
    void the_length_of_a_chat_message() {
        mark("Q9");
    }

    @Question(
            number = "Q10",
            points = 4,
            hint = "How large can a number in the Length field be, and what does it count?")
    void the_largest_payload() {
        mark("Q10");
    }

    @Question(number = "Q11", points = 4, hint = "How many bits does a port number have?")
    void the_largest_port_number() {
        mark("Q11");
    }

    @Question(number = "Q12", points = 3, hint = "A field of the IP header says what comes behind it.")
    void the_protocol_number_of_UDP() {
        mark("Q12");
    }

    private void mark(String question) {
        marks.problems().forEach(trial::note);
        marks.parts(question).forEach(trial::part);
    }
}
