package chatlab.instructor.skeleton;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sources of the sample class, so that they follow the solutions. */
final class SampleClass {
    private SampleClass() {}

    static SortedMap<Path, String> of(Path root) throws IOException {
        return new TreeMap<>();
    }
}
