package chatlab.instructor.intake;

import java.util.List;

/** What is at the top of a class's folder or archive; {@code strays} are entries that belong to nobody, and why. */
record Listing(List<Entry> entries, List<String> strays) {}
