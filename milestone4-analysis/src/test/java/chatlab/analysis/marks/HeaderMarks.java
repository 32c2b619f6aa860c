package chatlab.analysis.marks;

import chatlab.analysis.answers.Answers;
import chatlab.harness.question.Part;
import java.util.List;
import java.util.function.Function;

/** Marks what was said of UDP itself, whatever is in the captures: Q7, Q8, Q10, Q11, Q12 (RFC 768). */
final class HeaderMarks {
    private static final List<String> FIELDS = List.of("sourcePort", "destinationPort", "length", "checksum");
    private static final int FIELD_BYTES = 2;
    private static final int HEADER_BYTES = 8;
    private static final int IPV4_HEADER_BYTES = 20;
    private static final int LARGEST = 65_535;
    private static final int UDP = 17;
    private static final int TCP = 6;

    private final Answers answers;

    HeaderMarks(Answers answers) {
        this.answers = answers;
    }

    List<Part> names() {
        return List.of(
                Marking.part(
                        "fields",
                        2,
                        answers.get("Q7.fields"),
                        "how many fields the header has",
                        answer -> Verdict.of(answer.number() == FIELDS.size())),
                Marking.part("names", 2, answers.get("Q7.names"), "the name of each field", answer -> {
                    List<String> names = answer.texts();
                    return Verdict.of(names.size() == FIELDS.size()
                            && names.stream().map(FieldName::of).distinct().count() == FIELDS.size()
                            && names.stream().map(FieldName::of).allMatch(FIELDS::contains));
                }));
    }

    List<Part> sizes() {
        return FIELDS.stream()
                .map(field -> number(
                        field,
                        1,
                        "Q8." + field,
                        "its size in bytes",
                        FIELD_BYTES,
                        given -> given == FIELD_BYTES * Byte.SIZE
                                ? Verdict.wrong("Those are bits; the question is how many bytes.")
                                : Verdict.WRONG))
                .toList();
    }

    List<Part> largestPayload() {
        int right = LARGEST - HEADER_BYTES;
        return List.of(number("bytes", 4, "Q10", "the largest payload in bytes", right, given -> {
            if (given == right - IPV4_HEADER_BYTES) {
                return Verdict.half("That leaves room for an IP header, which the question leaves out: what does the"
                        + " Length field alone allow?");
            }
            return given == LARGEST || given == LARGEST + 1
                    ? Verdict.wrong("Length covers more than the payload.")
                    : Verdict.WRONG;
        }));
    }

    List<Part> largestPort() {
        return List.of(number(
                "port",
                4,
                "Q11",
                "the largest port number",
                LARGEST,
                given -> given == LARGEST + 1
                        ? Verdict.wrong("So many different numbers there are, and the smallest one is 0.")
                        : Verdict.WRONG));
    }

    List<Part> protocolNumber() {
        return List.of(number(
                "protocol",
                3,
                "Q12",
                "the number of UDP in decimal",
                UDP,
                given -> given == TCP ? Verdict.wrong("That is TCP.") : Verdict.WRONG));
    }

    private Part number(
            String what, int points, String name, String expected, long right, Function<Long, Verdict> otherwise) {
        return Marking.part(
                what,
                points,
                answers.get(name),
                expected,
                answer -> answer.number() == right ? Verdict.RIGHT : otherwise.apply(answer.number()));
    }
}
