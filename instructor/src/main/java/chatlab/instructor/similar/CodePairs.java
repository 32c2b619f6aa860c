package chatlab.instructor.similar;

import chatlab.instructor.marks.MarkedStudent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads what the comparing process prints: a line for each pair, and below it a line for each match. Which of a pair comes
 * first there depends on the order in which a folder was listed; here it is always the one that the class lists first.
 */
final class CodePairs {
    private final List<MarkedStudent> students;
    private final String milestone;

    CodePairs(List<MarkedStudent> students, String milestone) {
        this.students = students;
        this.milestone = milestone;
    }

    List<CodePair> read(List<String> lines) {
        List<CodePair> pairs = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split("\t");
            if (words[0].equals("pair")) {
                double similarity = Double.parseDouble(words[3]);
                pairs.add(new CodePair(name(words[1]), name(words[2]), similarity, 0, List.of()));
            } else if (words[0].equals("match")) {
                CodePair pair = pairs.remove(pairs.size() - 1);
                pairs.add(with(pair, match(words)));
            }
        }
        return pairs.stream().map(this::inOrder).toList();
    }

    private CodePair inOrder(CodePair pair) {
        List<String> names = students.stream().map(MarkedStudent::name).toList();
        return names.indexOf(pair.one()) < names.indexOf(pair.other()) ? pair : pair.swapped();
    }

    private String name(String number) {
        return students.get(Integer.parseInt(number)).name();
    }

    private CodePair.Match match(String[] words) {
        return new CodePair.Match(
                lines(words[1], words[2], words[3]), lines(words[4], words[5], words[6]), Integer.parseInt(words[7]));
    }

    private CodePair.Lines lines(String file, String first, String last) {
        return new CodePair.Lines(milestone + "/" + file, Integer.parseInt(first), Integer.parseInt(last));
    }

    private static CodePair with(CodePair pair, CodePair.Match match) {
        List<CodePair.Match> matches = new ArrayList<>(pair.matches());
        matches.add(match);
        matches.sort(Comparator.comparing(CodePair.Match::tokens).reversed());
        return new CodePair(
                pair.one(), pair.other(), pair.similarity(), pair.tokens() + match.tokens(), List.copyOf(matches));
    }
}
