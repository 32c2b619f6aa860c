package chatlab.instructor.intake;

import java.util.List;

/** All files of a submission, unpacked; {@code ignored} are those that no milestone may ever see. */
public record Contents(List<HandedFile> files, List<Ignored> ignored) {}
