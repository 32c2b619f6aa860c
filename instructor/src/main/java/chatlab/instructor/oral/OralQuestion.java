package chatlab.instructor.oral;

/**
 * A question to a student on something of their own.
 *
 * @param topic what it is about; a sheet asks each topic once, as far as there are enough
 * @param isCode whether it is about code, not about a capture
 * @param code lines of the student's that it is about; empty for none
 * @param answer for the teacher
 */
record OralQuestion(String topic, boolean isCode, String question, String code, String answer) {
    static OralQuestion onCapture(String topic, String question, String answer) {
        return new OralQuestion(topic, false, question, "", answer);
    }

    static OralQuestion onCode(String topic, String question, String code, String answer) {
        return new OralQuestion(topic, true, question, code, answer);
    }
}
