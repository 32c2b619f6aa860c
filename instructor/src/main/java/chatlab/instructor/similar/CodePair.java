package chatlab.instructor.similar;

import java.util.List;

/**
 * Two submissions whose code has much in common that isn't in the skeleton.
 *
 * @param similarity the share of tokens of both that are in matches, from 0 to 1; those of the skeleton are left out
 * @param tokens how many tokens are in matches
 */
record CodePair(String one, String other, double similarity, int tokens, List<Match> matches) {

    /** The pair as the other student sees it. */
    CodePair swapped() {
        return new CodePair(
                other,
                one,
                similarity,
                tokens,
                matches.stream().map(Match::swapped).toList());
    }

    /** For a finding, for example {@code 93 % of the code, 240 tokens in 4 places; the longest: ...}. */
    String evidence() {
        Match longest = matches.get(0);
        return "%d %% of the code that isn't the skeleton's: %d tokens in %d %s; the longest: %s and %s's %s"
                .formatted(
                        Math.round(similarity * 100),
                        tokens,
                        matches.size(),
                        matches.size() == 1 ? "place" : "places",
                        longest.one(),
                        other,
                        longest.other());
    }

    /** Lines that are the same but for names, numbers and layout. */
    record Match(Lines one, Lines other, int tokens) {
        Match swapped() {
            return new Match(other, one, tokens);
        }
    }

    /** Some lines of a file, counted from 1, both ends included. */
    record Lines(String file, int first, int last) {
        @Override
        public String toString() {
            String name = file.substring(file.lastIndexOf('/') + 1);
            return first == last ? name + " line " + first : "%s lines %d to %d".formatted(name, first, last);
        }
    }
}
