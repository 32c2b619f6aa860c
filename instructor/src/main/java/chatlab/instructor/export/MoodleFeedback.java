package chatlab.instructor.export;

import chatlab.instructor.WholeFile;
import chatlab.instructor.marks.StudentMarks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The reports as Moodle takes them back: under the names of the folders in which it gave the submissions. */
final class MoodleFeedback {
    private static final Pattern UPLOADED_AS = Pattern.compile("(?s)(.*_\\d+_assignsubmission_file)(_?)(.*)");

    private final Path results;
    private final Told told;

    MoodleFeedback(Path results, Told told) {
        this.results = results;
        this.told = told;
    }

    /** Writes the reports that belong to these marks. */
    void write(List<Mark> marks, Path zip) throws IOException {
        Set<Path> reports = new LinkedHashSet<>();
        WholeFile.write(zip, beside -> {
            try (OutputStream out = Files.newOutputStream(beside);
                    ZipOutputStream entries = new ZipOutputStream(out)) {
                for (Mark mark : marks) {
                    Path report = results.resolve(mark.member().folder()).resolve("report.html");
                    Optional<String> name = mark.member().marks().flatMap(MoodleFeedback::name);
                    if (name.isEmpty() || !Files.exists(report)) {
                        told.leftOut("No report that Moodle could take back", mark.who());
                    } else {
                        entries.putNextEntry(new ZipEntry(name.get()));
                        Files.copy(report, entries);
                        reports.add(report);
                    }
                }
            }
        });
        told.written(
                "%s: %d reports; in Moodle: Upload multiple feedback files in a zip".formatted(zip, reports.size()));
    }

    /** In the student's folder, or where Moodle gave none with the folder's name in front (Moodle's importziplib.php). */
    private static Optional<String> name(StudentMarks marks) {
        Matcher uploaded = UPLOADED_AS.matcher(marks.submission().uploadedAs());
        if (!uploaded.matches()) {
            return Optional.empty();
        }
        boolean isFolder = uploaded.group(3).isEmpty();
        return Optional.of(uploaded.group(1) + (isFolder ? uploaded.group(2) + "/" : "_") + "report.html");
    }
}
