package chatlab.instructor;

import chatlab.instructor.skeleton.SkeletonException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Exceptions in a line for people. */
public final class OneLine {
    private OneLine() {}

    /** What went wrong; of a fault of our own, which can't be foreseen, also the place in the code. */
    public static String of(Throwable problem) {
        if (problem instanceof WrongUse || problem instanceof SkeletonException) {
            return problem.getMessage();
        }
        if (problem instanceof UncheckedIOException wrapped) {
            return of(wrapped.getCause());
        }
        if (problem instanceof FileSystemException file) {
            return file.getFile() + ": " + reason(file);
        }
        StackTraceElement[] place = problem.getStackTrace();
        return (problem + (place.length == 0 ? "" : " (at " + place[0] + ")")).replaceAll("\\s+", " ");
    }

    private static String reason(FileSystemException problem) {
        if (problem instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (problem instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (problem instanceof FileAlreadyExistsException) {
            return "is there already, and no folder";
        }
        return problem.getReason() == null ? problem.getClass().getSimpleName() : problem.getReason();
    }
}
