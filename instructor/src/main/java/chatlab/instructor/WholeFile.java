package chatlab.instructor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files so that nobody ever sees half of one: beside, then renamed. */
public final class WholeFile {
    private WholeFile() {}

    /** Writes a text as UTF-8 in place of whatever is there; its folder must exist. */
    public static void write(Path file, String text) throws IOException {
        write(file, beside -> Files.writeString(beside, text));
    }

    /** Lets {@code content} write a new file, and puts it in place when that went well; its folder must exist. */
    public static void write(Path file, Content content) throws IOException {
        Path beside = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.deleteIfExists(beside);
            content.writeTo(beside);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Writes what the file shall hold. */
    public interface Content {
        void writeTo(Path file) throws IOException;
    }
}
