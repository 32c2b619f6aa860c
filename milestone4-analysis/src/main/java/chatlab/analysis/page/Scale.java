package chatlab.analysis.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a value is on an axis, in pixels; values outside are put at its ends.
 *
 * @param lowest the value at the beginning of the axis
 * @param start the pixel there
 */
record Scale(double lowest, double highest, double start, double end) {
    /** An axis that has some length even if all values are the same. */
    Scale {
        highest = highest > lowest ? highest : lowest + 1;
    }

    double at(double value) {
        double share = (Math.max(lowest, Math.min(highest, value)) - lowest) / (highest - lowest);
        return start + share * (end - start);
    }

    /** Values to be marked: about so many, at steps of 1, 2 or 5 times a power of ten. */
    List<Double> ticks(int about) {
        double rough = (highest - lowest) / about;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power * (rough / power > 5 ? 10 : rough / power > 2 ? 5 : rough / power > 1 ? 2 : 1);
        List<Double> ticks = new ArrayList<>();
        for (double i = Math.ceil(lowest / step); i * step <= highest; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }
}
