package chatlab.harness.question;

import java.util.List;

/** A run's results as {@code grade.json} has them. */
public record Grade(int schema, String lab, Total total, List<QuestionResult> questions) {
    private static final int SCHEMA = 1;

    /** Adds results up. */
    public static Grade of(String lab, List<QuestionResult> questions) {
        return new Grade(SCHEMA, lab, Total.of(questions), List.copyOf(questions));
    }

    /**
     * Points in sum.
     *
     * @param points earned, without extra points
     * @param max what could be earned, without extra points
     * @param extra extra points earned
     * @param pending points still to be given by a person
     */
    public record Total(int points, int max, int extra, int pending) {
        static Total of(List<QuestionResult> questions) {
            int points = 0;
            int max = 0;
            int extra = 0;
            int pending = 0;
            for (QuestionResult question : questions) {
                points += question.extra() ? 0 : question.points();
                max += question.extra() ? 0 : question.max();
                extra += question.extra() ? question.points() : 0;
                boolean open = question.state() == State.PENDING || question.state() == State.UNSTABLE;
                pending += open ? question.max() : 0;
            }
            return new Total(points, max, extra, pending);
        }
    }
}
