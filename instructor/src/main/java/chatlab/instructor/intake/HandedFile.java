package chatlab.instructor.intake;

import java.nio.file.Path;

/**
 * A file that a student handed in.
 *
 * @param name its path in the submission, with slashes; archives stand in it as if they were folders
 * @param content where its bytes are; this path says nothing about the name
 * @param age 0 for what was uploaded last, 1 for what was before it, and so on
 */
public record HandedFile(String name, Path content, int age) {
    /** The last part of its name. */
    public String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
