package chatlab.instructor.grade;

import java.util.List;
import java.util.Map;

/**
 * What a {@link MarkingJvm} is to mark.
 *
 * @param kit the folder in which the submission's files lie as in the kit
 * @param sources the places of its source files there
 * @param problems why a file with holes can't be taken, by its place in the kit
 * @param seed what names are drawn from: the same for the same submission
 */
record Order(String kit, List<String> sources, Map<String, String> problems, long seed) {}
