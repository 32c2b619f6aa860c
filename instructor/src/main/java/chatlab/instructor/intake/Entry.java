package chatlab.instructor.intake;

import java.util.List;

/**
 * A file or folder at the top of a class's folder or archive.
 *
 * @param uploads the file itself, without a name, or what is in the folder
 * @param ignored files of it that don't count
 * @param refusals why it must not be unpacked; empty where it may
 */
record Entry(String name, boolean isFolder, List<Upload> uploads, List<Ignored> ignored, List<String> refusals) {}
