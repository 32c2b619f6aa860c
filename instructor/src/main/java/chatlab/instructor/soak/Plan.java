package chatlab.instructor.soak;

import chatlab.instructor.grade.Specimen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Which runs a soak has.
 *
 * @param runs of each solution, of each other right program, of each wrong one
 * @param ways what they are spread over
 * @param seed of all runs; null to draw one for each
 * @param delays whether at least half of the drawn ones are odd
 */
record Plan(int[] runs, List<Way> ways, Long seed, boolean delays) {
    private static final int SEEDS = 500_000;

    /** All runs in an order that is drawn, so that programs of all sorts run side by side. */
    List<Run> of(List<Specimen> specimens) {
        Random random = new Random();
        List<Run> all = new ArrayList<>();
        for (Specimen specimen : specimens) {
            List<Way> possible = ways.stream()
                    .filter(way -> !way.run().equals(Way.IN_PROCESS) || !specimen.childOnly())
                    .toList();
            int first = random.nextInt(4);
            for (int i = 0; i < count(specimen) && !possible.isEmpty(); i++) {
                boolean odd = delays && i / possible.size() % 2 == 0;
                long drawn = 2 * random.nextInt(SEEDS) + (odd ? 1 : 0);
                Way way = possible.get((first + i) % possible.size());
                all.add(new Run(specimen, way, seed == null ? drawn : seed));
            }
        }
        Collections.shuffle(all, random);
        return all;
    }

    private int count(Specimen specimen) {
        return switch (specimen.kind()) {
            case "solution" -> runs[0];
            case "right" -> runs[1];
            default -> runs[2];
        };
    }
}
