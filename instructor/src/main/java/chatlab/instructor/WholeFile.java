package chatlab.instructor;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes files so that nobody ever sees half of one: beside, then renamed. */
public final class WholeFile {
    private static final Pattern PART = Pattern.compile("\\..+\\.(\\d{1,10})\\.part");

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
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) { // the disk is full, say: which doesn't name the file
            throw new FileSystemException(file.toString(), null, e.getMessage());
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Deletes what processes that were killed while they wrote have left in a folder, and in the folders in it. */
    public static void deleteAbandoned(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : files.toList()) {
                Matcher part = PART.matcher(file.getFileName().toString());
                if (part.matches()
                        && ProcessHandle.of(Long.parseLong(part.group(1))).isEmpty()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Writes what the file shall hold. */
    public interface Content {
        void writeTo(Path file) throws IOException;
    }
}
