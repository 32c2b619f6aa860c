package chatlab.analysis.answers;

import chatlab.analysis.headers.IpAddresses;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One answer, and where it stands. What it is asked as, it must be, or {@link UnusableAnswerException} is thrown.
 *
 * @param place file and line: {@code answers.json:12}
 * @param value a BigDecimal, String, Boolean or List of these; null as long as the hole isn't filled in
 * @param problem why nothing can be said of the value, such as that it is missing; null if something can
 */
public record Answer(String place, Object value, String problem) {
    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*(?:[,;\\n]|\\band\\b)\\s*");
    private static final String A_NUMBER = "a whole number, without quotation marks";

    /** An answer that can't be used whatever it is asked as. */
    static Answer unusable(String problem) {
        return new Answer(null, null, problem);
    }

    /** Whether the hole is still to be filled in. */
    public boolean isOpen() {
        return problem == null && value == null;
    }

    /** The value as a person reads it: {@code answers.json:12 says 17}. */
    public String said() {
        return place + " says " + text(value);
    }

    private static String text(Object value) {
        return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }

    /** A whole number. */
    public long number() {
        return number(given(A_NUMBER), A_NUMBER);
    }

    private long number(Object given, String expected) {
        try {
            if (given instanceof BigDecimal number) {
                return number.longValueExact();
            }
        } catch (ArithmeticException e) {
            // A fraction, or larger than any number that could be asked for: told below.
        }
        throw unusable(expected, said());
    }

    /** True or false. */
    public boolean isTrue() {
        String expected = "true or false, without quotation marks";
        if (given(expected) instanceof Boolean truth) {
            return truth;
        }
        throw unusable(expected, said());
    }

    /** Text. */
    public String text() {
        String expected = "text, in quotation marks";
        if (given(expected) instanceof String text) {
            return text.strip();
        }
        throw unusable(expected, said());
    }

    /** A text, or a number that stands for it. */
    public String textOrNumber() {
        return given("text, in quotation marks") instanceof BigDecimal ? Long.toString(number()) : text();
    }

    /** A list of whole numbers. */
    public List<Long> numbers() {
        String expected = "a list of numbers, such as [12, 15]";
        if (given(expected) instanceof List<?> list) {
            return list.stream().map(one -> number(one, expected)).toList();
        }
        throw unusable(expected, said());
    }

    /** A list of texts, or one text with commas in it. */
    public List<String> texts() {
        String expected = "a list of texts, such as [\"one\", \"two\"]";
        Object given = given(expected);
        if (given instanceof String text) {
            return BETWEEN_NAMES.splitAsStream(text).toList();
        }
        if (given instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw unusable(expected, said());
    }

    /** An IP address; never a name, which would be looked up. */
    public InetAddress address() {
        String expected = "an IP address in quotation marks, such as \"192.168.1.7\"";
        if (given(expected) instanceof String text) {
            return IpAddresses.parse(text).orElseThrow(() -> unusable(expected, said()));
        }
        throw unusable(expected, said());
    }

    private Object given(String expected) {
        if (problem != null) {
            throw unusable(expected, problem);
        }
        if (value == null) {
            throw unusable(expected, "not filled in yet (" + place + ")");
        }
        return value;
    }

    private static UnusableAnswerException unusable(String expected, String found) {
        return new UnusableAnswerException(expected, found);
    }
}
