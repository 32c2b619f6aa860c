package chatlab.instructor.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The machine's own files and programs, as far as a sandbox needs them. */
final class Machine {
    private Machine() {}

    /** Options of bubblewrap that show what every Java needs, read-only. */
    static List<String> show() throws IOException {
        List<String> words = new ArrayList<>(List.of("--ro-bind", "/usr", "/usr"));
        for (String folder : List.of("/bin", "/lib", "/lib32", "/lib64", "/sbin")) {
            showTop(Path.of(folder), words);
        }
        for (Path settings : javaSettings()) {
            words.addAll(show(settings));
        }
        Path java = Path.of(System.getProperty("java.home"));
        if (!java.startsWith("/usr")) {
            words.addAll(show(java));
        }
        return words;
    }

    /** The same for a file or folder; the folders around it can be passed by everybody, whatever they are like outside. */
    static List<String> show(Path path) {
        List<String> words = new ArrayList<>();
        for (int depth = 1; depth < path.getNameCount(); depth++) {
            words.addAll(List.of("--dir", "/" + path.subpath(0, depth)));
        }
        words.addAll(List.of("--ro-bind", path.toString(), path.toString()));
        return words;
    }

    /** Most systems have a link there, to the folder of the same name below /usr. */
    private static void showTop(Path folder, List<String> words) throws IOException {
        if (Files.isSymbolicLink(folder)) {
            words.addAll(List.of("--symlink", Files.readSymbolicLink(folder).toString(), folder.toString()));
        } else if (Files.exists(folder)) {
            words.addAll(List.of("--ro-bind", folder.toString(), folder.toString()));
        }
    }

    /** Debian keeps the settings of its JDK there. */
    private static List<Path> javaSettings() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/etc"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("java"))
                    .sorted()
                    .toList();
        }
    }

    /** Whether a program is installed where a sandbox looks for it. */
    static boolean has(String program) {
        return Files.isExecutable(Path.of("/usr/bin", program)) || Files.isExecutable(Path.of("/bin", program));
    }

    /** Whether this process may do everything. */
    static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Files.getAttribute(self, "unix:uid").equals(0);
    }
}
