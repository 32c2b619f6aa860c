package chatlab.instructor.soak;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import chatlab.harness.question.State;
import chatlab.instructor.grade.Specimen;
import chatlab.instructor.soak.Answer.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares marks with those that a specimen must get, and with those that it got in other runs. */
final class Judge {
    private Judge() {}

    /** What is wrong with the marks of one run, a line each. */
    static List<String> faults(Specimen specimen, Answer answer) {
        if (!answer.problem().isEmpty()) {
            return List.of(answer.problem());
        }
        List<String> faults = new ArrayList<>();
        if (specimen.isRight()) {
            answer.lost().forEach(mark -> faults.add("must get every point, but " + mark.told()));
        } else {
            addWrongFailure(faults, specimen, answer.lost());
        }
        answer.marks().stream()
                .filter(mark -> mark.result().state() == State.GRADER_ERROR)
                .forEach(mark -> faults.add(mark.told()));
        addWaits(faults, answer);
        return faults;
    }

    private static void addWrongFailure(List<String> faults, Specimen specimen, List<Mark> lost) {
        String must = specimen.fails().isEmpty() ? "some question" : specimen.fails();
        if (lost.isEmpty()) {
            faults.add("must fail " + must + ", but passes all");
            return;
        }
        Mark first = lost.get(0);
        boolean asItMust = specimen.fails().isEmpty() || first.result().number().equals(specimen.fails());
        if (!asItMust || first.result().state() != State.FAILED) {
            faults.add("must fail " + must + " first, but " + first.told());
        }
    }

    private static void addWaits(List<String> faults, Answer answer) {
        answer.marks().stream()
                .filter(mark -> mark.isFull() && mark.fullWaits() > 0)
                .forEach(mark -> faults.add(mark.result().number() + " passes, but only after a full wait"));
        if (answer.fullWaits() > answer.programs()) {
            faults.add("one full wait for each program is enough, but there were "
                    + answer.marks().stream()
                            .filter(mark -> mark.fullWaits() > 0)
                            .map(mark ->
                                    mark.fullWaits() + " in " + mark.result().number())
                            .collect(joining(", ")));
        }
    }

    /** The runs of a specimen that gave other marks than most of its runs did, and no fault but that. */
    static List<Outcome> deviating(List<Outcome> runs) {
        List<Outcome> marked =
                runs.stream().filter(run -> !run.answer().marks().isEmpty()).toList();
        Map<String, Long> counts =
                marked.stream().collect(groupingBy(run -> run.answer().summary(), LinkedHashMap::new, counting()));
        String usual = counts.keySet().stream().max(comparingLong(counts::get)).orElse("");
        Answer example = marked.stream()
                .map(Outcome::answer)
                .filter(answer -> answer.summary().equals(usual))
                .findFirst()
                .orElse(null);
        return marked.stream()
                .filter(run -> run.faults().isEmpty() && !run.answer().summary().equals(usual))
                .map(run -> new Outcome(run.run(), run.answer(), List.of(difference(run.answer(), example))))
                .toList();
    }

    private static String difference(Answer answer, Answer usual) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < answer.marks().size(); i++) {
            Mark mark = answer.marks().get(i);
            String other = usual.marks().get(i).toString();
            if (!mark.toString().equals(other)) {
                texts.add("most runs gave %s, this one %s".formatted(other, mark.told()));
            }
        }
        return String.join("; ", texts);
    }
}
