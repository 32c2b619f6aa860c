package chatlab.instructor.grade;

import java.util.List;
import java.util.function.Function;

/**
 * What a {@link GradingProcess} does with orders.
 *
 * @param main the JVM's main class
 * @param answer what it answers
 * @param failed makes an answer of the problem why there is none
 * @param mostSeconds far longer than an order may take
 * @param writes whether it writes to the folder with the submissions
 * @param options for the JVM
 */
record Duty<A>(
        Class<?> main,
        Class<A> answer,
        Function<String, A> failed,
        int mostSeconds,
        boolean writes,
        List<String> options) {
    static final Duty<Marks> MARKING =
            new Duty<>(MarkingJvm.class, Marks.class, Marks::none, 600, false, List.of("-Xms32m", "-Xmn16m"));

    /** Little lives on from one submission to the next, so much room for what is new saves time. */
    static final Duty<Compilations> COMPILING = new Duty<>(
            CompilingJvm.class, Compilations.class, Compilations::none, 120, true, List.of("-Xms96m", "-Xmn48m"));
}
