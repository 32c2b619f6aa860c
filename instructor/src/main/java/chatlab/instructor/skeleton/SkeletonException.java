package chatlab.instructor.skeleton;

/** Thrown for a solution from which no skeleton can be made; its message names the file and the line. */
public final class SkeletonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SkeletonException(String file, long line, String message) {
        super("%s:%d: %s".formatted(file, line, message));
    }
}
