package chatlab.instructor.intake;

import java.io.IOException;
import java.io.InputStream;

/** Gets the entries of an archive one after the other. */
interface Receiver {
    /** A file; its content can be read until this returns. */
    void file(String name, InputStream content) throws IOException;

    /** An entry that must not be unpacked, and why. */
    void refused(String name, String reason) throws IOException;
}
