package chatlab.instructor.intake;

/** A file that doesn't count, although it looks as if it should; {@code reason} completes "it is ignored, as it ...". */
public record Ignored(String file, String reason) {}
