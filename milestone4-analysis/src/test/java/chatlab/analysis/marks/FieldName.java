package chatlab.analysis.marks;

import java.util.List;
import java.util.Locale;

/** Names of the fields of the UDP header as people write them. */
final class FieldName {
    private static final int TYPING_ERRORS = 2;

    private FieldName() {}

    /** {@code sourcePort}, {@code destinationPort}, {@code length} or {@code checksum}; else what was given. */
    static String of(String given) {
        String name = given.toLowerCase(Locale.ROOT)
                .replaceAll("\\b(udp|header|field|number|no|nr|the)\\b\\.?", "")
                .replaceAll("[^a-z]", "")
                .replaceAll("^(src|sport$)", "source")
                .replaceAll("^(dst|dest(?=port$)|dport$)", "destination")
                .replaceAll("^(source|destination)$", "$1port")
                .replaceAll("^(len|datagramlength|totallength)$", "length")
                .replaceAll("^(cksum|chksum|csum)$", "checksum");
        for (String field : List.of("sourcePort", "destinationPort", "length", "checksum")) {
            if (distance(name, field.toLowerCase(Locale.ROOT)) <= TYPING_ERRORS) {
                return field;
            }
        }
        return given;
    }

    /** How many letters must be put in, left out or changed to make one of the other (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
