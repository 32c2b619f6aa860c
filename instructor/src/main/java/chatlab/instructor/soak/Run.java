package chatlab.instructor.soak;

import chatlab.instructor.grade.Specimen;
import java.util.Map;

/**
 * A specimen to be marked once.
 *
 * @param seed what names, ports and delays are drawn from; where it is odd, program and probes are delayed at random
 */
record Run(Specimen specimen, Way way, long seed) {
    /** As {@link Worker} takes it. */
    Order order() {
        return new Order(
                specimen.program().get(),
                Map.of(
                        "chatlab.run",
                        way.run(),
                        "chatlab.seed",
                        Long.toString(seed),
                        "chatlab.options",
                        specimen.options(),
                        "chatlab.trouble",
                        Boolean.toString(isDelayed())));
    }

    boolean isDelayed() {
        return seed % 2 != 0;
    }

    @Override
    public String toString() {
        return "%s, %s, seed %d%s".formatted(specimen.name(), way, seed, isDelayed() ? " (with delays)" : "");
    }
}
