package chatlab.instructor.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The learning management systems that we know, by how the downloads name what students handed in. */
public enum Lms {
    /**
     * {@code Name_id_assignsubmission_file/...}, with one more {@code _} before Moodle 4.1;
     * {@code Name_id_assignsubmission_file_FILE} where folders are off; a group may have no id (Moodle's downloader.php).
     */
    MOODLE("(?<name>.+?)(?:_(?<id>\\d+))?_assignsubmission_(?<kind>[a-z]+)(?:_(?<file>.*))?"),

    /**
     * {@code Assignment_user_attempt_YYYY-MM-DD-HH-MM-SS_FILE}; without {@code _FILE} it's a text about the attempt.
     */
    BLACKBOARD("(?<name>.+)_attempt_(?<time>\\d{4}(?:-\\d\\d){5})(?:_(?<file>.+)|\\.txt)"),

    /**
     * {@code name_[LATE_]userId_attachmentId_FILE}, with {@code anon_id} where names are hidden; {@code _text.html} or
     * {@code _link.html} after the user's id for what is no file (Canvas's content_zipper.rb).
     */
    CANVAS("(?:(?!LATE_)(?<name>.+?)_)?(?:LATE_)?(?<id>\\d+|anon_[A-Za-z0-9]+)_"
            + "(?:(?<upload>\\d{1,18})_(?<file>.+)|(?:text|link)\\.html)"),

    /** One folder a student, or one archive, named like the student. */
    PLAIN("(?<name>.+)");

    private final Pattern pattern;

    Lms(String pattern) {
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
    }

    /** The one called so; empty where there is none. */
    public static Optional<Lms> named(String name) {
        return Arrays.stream(values())
                .filter(lms -> lms.toString().equals(name))
                .findFirst();
    }

    /** Which one wrote these names, as far as one can tell. */
    static Lms of(List<Entry> entries) {
        if (entries.stream().anyMatch(entry -> MOODLE.knows(entry.name()))) {
            return MOODLE;
        }
        if (entries.stream().anyMatch(entry -> !entry.isFolder() && BLACKBOARD.knows(entry.name()))) {
            return BLACKBOARD;
        }
        long canvas =
                entries.stream().filter(entry -> CANVAS.knows(entry.name())).count();
        boolean isFlat = entries.stream().noneMatch(Entry::isFolder);
        return isFlat && canvas > 0 && 2 * canvas >= entries.size() ? CANVAS : PLAIN;
    }

    private boolean knows(String name) {
        return pattern.matcher(name).matches();
    }

    /** Whose a file or folder of this name is; empty when it isn't named so. */
    Optional<Owner> owner(String name) {
        Matcher matcher = pattern.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (this) {
                    case MOODLE -> moodle(matcher);
                    case BLACKBOARD -> blackboard(matcher);
                    case CANVAS -> canvas(matcher);
                    case PLAIN -> plain(matcher);
                });
    }

    /** What a class's folder or archive should have in it, for a message. */
    public String expected() {
        return switch (this) {
            case MOODLE -> "folders named Name_id_assignsubmission_file";
            case BLACKBOARD -> "files named Assignment_user_attempt_date_file";
            case CANVAS -> "files named name_userId_attachmentId_file";
            case PLAIN -> "one folder or archive a student";
        };
    }

    /** The student as the roster has it; a system's own id is kept, as marks go back by it. */
    Student named(Student handedIn, Student inRoster) {
        return this == PLAIN ? inRoster : new Student(handedIn.id(), inRoster.name());
    }

    /** What to call a student's folder: readable, and different for two of the same name. */
    String folder(Student student) {
        boolean isIdEnough = this == BLACKBOARD || student.id().equals(student.name());
        return isIdEnough ? student.id() : student.name() + "_" + student.id();
    }

    private static Owner moodle(Matcher name) {
        String id = name.group("id") == null ? name.group("name") : name.group("id");
        String other = name.group("kind").equals("file") ? null : "was typed into Moodle";
        return new Owner(id, new Student(id, name.group("name")), orEmpty(name.group("file")), 0, other);
    }

    private static Owner blackboard(Matcher name) {
        String assignmentAndUser = name.group("name");
        String user = assignmentAndUser.substring(assignmentAndUser.lastIndexOf('_') + 1);
        long time = Long.parseLong(name.group("time").replace("-", ""));
        return new Owner(assignmentAndUser, new Student(user, user), orEmpty(name.group("file")), time, null);
    }

    private static Owner canvas(Matcher name) {
        String id = name.group("id");
        Student student = new Student(id, name.group("name") == null ? id : name.group("name"));
        return name.group("file") == null
                ? new Owner(id, student, name.group(), 0, "was typed into Canvas")
                : new Owner(id, student, name.group("file"), Long.parseLong(name.group("upload")), null);
    }

    private static Owner plain(Matcher name) {
        return new Owner(name.group(), new Student(name.group(), name.group()), "", 0, null);
    }

    private static String orEmpty(String group) {
        return group == null ? "" : group;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whose something is.
     *
     * @param key the same for all that one student handed in
     * @param file its name in the submission; empty when that isn't part of the name
     * @param order greater for what was handed in later
     * @param other why it doesn't count; null when it does
     */
    record Owner(String key, Student student, String file, long order, String other) {}
}
