package chatlab.instructor.intake;

import java.util.Set;

/** What builds, editors and desktops leave in a folder, and nobody hands in on purpose. */
final class Clutter {
    private static final Set<String> FOLDERS = Set.of("target", "out", "bin", "__MACOSX", "node_modules");

    private Clutter() {}

    /** Whether a file is clutter, or lies in it. */
    static boolean has(String name) {
        String[] parts = name.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean isFolder = i < parts.length - 1;
            boolean isHidden = parts[i].startsWith(".") && !parts[i].equals(".") && !parts[i].equals("..");
            if (isHidden || (isFolder && FOLDERS.contains(parts[i]))) {
                return true;
            }
        }
        return false;
    }
}
