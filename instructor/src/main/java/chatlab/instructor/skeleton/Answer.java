package chatlab.instructor.skeleton;

/**
 * The paragraph of a solution that fills a hole.
 *
 * @param number the number in the comment above it, {@code // fill in 3: ...}
 * @param line the line of that comment, counted from 1
 * @param start the index in the source of the paragraph's first character
 * @param expression the index from which a skeleton has {@code hole(3);} instead; what stands before it stays
 * @param end the index behind the paragraph's last character
 */
record Answer(int number, int line, int start, int expression, int end) {}
