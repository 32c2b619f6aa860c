package chatlab.analysis.page;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** An axis of a chart as a person reads it: by the numbers that stand beside it. */
final class Axis {
    /** How much lower than its line the text of a number stands. */
    private static final int TEXT_BELOW = 4;

    private final double zero;
    private final double perUnit;

    private Axis(List<double[]> ticks) {
        double[] first = ticks.get(0);
        double[] last = ticks.get(ticks.size() - 1);
        perUnit = (last[1] - first[1]) / (last[0] - first[0]);
        zero = first[1] - first[0] * perUnit;
    }

    /** The lower axis, in seconds. */
    static Axis ofTime(WrittenPage page, Element chart) {
        double unit = unit(page, chart, true);
        List<double[]> ticks = new ArrayList<>();
        for (Element tick : page.all(chart, "g[@class='grid']/text[@y='266']")) {
            ticks.add(new double[] {number(tick) * unit, Double.parseDouble(tick.getAttribute("x"))});
        }
        return new Axis(ticks);
    }

    /** The axis on the left, in bytes. */
    static Axis ofValues(WrittenPage page, Element chart) {
        double unit = unit(page, chart, false);
        List<double[]> ticks = new ArrayList<>();
        for (Element tick : page.all(chart, "g[@class='grid']/text[@y!='266']")) {
            ticks.add(new double[] {number(tick) * unit, Double.parseDouble(tick.getAttribute("y")) - TEXT_BELOW});
        }
        return new Axis(ticks);
    }

    private static double number(Element tick) {
        return Double.parseDouble(tick.getTextContent().replace(",", ""));
    }

    /** What one is at this axis: the last word beside it says that. */
    private static double unit(WrittenPage page, Element chart, boolean ofTime) {
        String unit = page.all(chart, "text[contains(@class, 'quiet')]").stream()
                .map(Element::getTextContent)
                .filter(text -> text.startsWith("time") == ofTime)
                .map(text -> text.replaceFirst(".*, ", ""))
                .findFirst()
                .orElseThrow();
        return switch (unit) {
            case "seconds", "bytes" -> 1;
            case "milliseconds" -> 1e-3;
            case "microseconds" -> 1e-6;
            case "kilobytes" -> 1e3;
            case "megabytes" -> 1e6;
            default -> throw new AssertionError(unit);
        };
    }

    /** Where a number should be. */
    double pixel(double number) {
        return zero + number * perUnit;
    }
}
