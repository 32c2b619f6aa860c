/** Marks captures, and the answers to questions about them, part by part; says what is wrong without giving it away. */
package chatlab.analysis.marks;
