package chatlab.instructor.intake;

import java.nio.file.Path;

/**
 * A file or folder of a submission, as the class's folder or archive has it.
 *
 * @param name its path in the submission; empty for a folder that holds the whole submission
 * @param content where it is
 * @param order later uploads have greater ones
 */
record Upload(String name, Path content, long order) {}
