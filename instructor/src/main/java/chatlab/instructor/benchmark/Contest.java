package chatlab.instructor.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The analyzer and other programs that do the same work, run in turns, and the table of what they took. */
final class Contest {
    private final String title;
    private final Contender ours;
    private final int mostMebibytes;
    private final List<Rival> rivals = new ArrayList<>();

    /** Who ours is compared with; {@code factor} times as fast it must be, below 1 it may be slower. */
    private record Rival(Contender contender, double factor) {}

    /** {@code mostMebibytes} is how much memory the analyzer may use, 0 for no bound. */
    Contest(String title, Contender ours, int mostMebibytes) {
        this.title = title;
        this.ours = ours;
        this.mostMebibytes = mostMebibytes;
    }

    void against(Contender rival, double factor) {
        rivals.add(new Rival(rival, factor));
    }

    int size() {
        return 1 + rivals.size();
    }

    /** Runs everybody in turns, so that what else the machine does disturbs all of them alike. */
    void run(int rounds) throws IOException {
        for (int round = 0; round < rounds; round++) {
            ours.run();
            for (Rival rival : rivals) {
                rival.contender.run();
            }
        }
    }

    /** The title and a table, as Markdown. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("### " + title + "\n\n");
        text.append("| program | fastest | median | processor | memory | against it, ours takes | asked for | |\n");
        text.append("| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |\n");
        String memory = mostMebibytes == 0
                ? " | "
                : "at most %s MiB | %s".formatted(mostMebibytes, met(ours.mebibytes() <= mostMebibytes));
        text.append(row(ours)).append(" | ").append(memory).append(" |\n");
        for (Rival rival : rivals) {
            text.append(row(rival.contender)).append(comparison(rival)).append(" |\n");
        }
        return text.toString();
    }

    private static String row(Contender contender) {
        return String.format(
                Locale.ROOT,
                "| %s | %.2f s | %.2f s | %.2f s | %.0f MiB | ",
                contender.name(),
                contender.minimum(),
                contender.median(),
                contender.processorSeconds(),
                contender.mebibytes());
    }

    private String comparison(Rival rival) {
        double faster = rival.contender.minimum() / ours.minimum();
        String pattern =
                rival.factor < 1 ? "%.1f times as long | at most %.0f | %s" : "1 / %.1f of the time | 1 / %s | %s";
        double shown = rival.factor < 1 ? 1 / faster : faster;
        double asked = rival.factor < 1 ? 1 / rival.factor : rival.factor;
        return String.format(Locale.ROOT, pattern, shown, asked, met(faster >= rival.factor));
    }

    private static String met(boolean met) {
        return met ? "met" : "missed";
    }
}
