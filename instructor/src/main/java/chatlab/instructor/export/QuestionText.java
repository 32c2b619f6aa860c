package chatlab.instructor.export;

import chatlab.instructor.marks.Question;

/** What is to be said of a question, as plain text. */
record QuestionText(Question question) {
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (question.hole() != null) {
            text.append("Hole %d is not filled in yet (%s:%d)%n"
                    .formatted(
                            question.hole().number(),
                            question.hole().file(),
                            question.hole().line()));
        }
        int number = 1;
        for (String step : question.happened()) {
            text.append("  ").append(number++).append(". ").append(step).append('\n');
        }
        line(text, "Expected: ", question.expected());
        line(text, question.expected() == null ? "" : "But:      ", question.actual());
        line(text, "Hint:     ", question.hint());
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String words) {
        if (words != null && !words.isEmpty()) {
            text.append(label).append(words).append('\n');
        }
    }
}
