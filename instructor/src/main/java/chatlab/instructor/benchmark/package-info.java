/** Compares the analyzer's speed and memory with those of other programs, on captures made for it. */
package chatlab.instructor.benchmark;
