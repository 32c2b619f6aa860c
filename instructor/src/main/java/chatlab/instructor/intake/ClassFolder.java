package chatlab.instructor.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A folder with a class's submissions. */
final class ClassFolder {
    private ClassFolder() {}

    /** What is in it, by name, but no links and devices: whoever unpacked the folder got them from somebody. */
    static Listing listing(Path folder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<String> strays = new ArrayList<>();
        for (Path path : list(folder)) {
            boolean isFile = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
            if (!isFile && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                strays.add("\"%s\" is a link or a device"
                        .formatted(EntryName.shown(path.getFileName().toString())));
            } else {
                entries.add(entry(path));
            }
        }
        return new Listing(entries, strays);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static Entry entry(Path path) {
        String name = EntryName.plain(path.getFileName().toString());
        boolean isFolder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        return new Entry(name, isFolder, List.of(new Upload("", path, 0)), List.of(), List.of());
    }
}
