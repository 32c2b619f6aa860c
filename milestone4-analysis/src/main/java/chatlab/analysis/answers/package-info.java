/** A student's answers: {@code answers.json}, read so that one mistake in it doesn't cost the other answers. */
package chatlab.analysis.answers;
