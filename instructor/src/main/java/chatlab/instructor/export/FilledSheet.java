package chatlab.instructor.export;

import chatlab.instructor.WrongUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Fills marks into the sheet that a learning management system gave; no row is added, no other cell is changed. */
final class FilledSheet {
    private final Gradebook gradebook;
    private final SheetFile file;
    private final Sheet sheet;
    private final int students;
    private final int marks;
    private final Told told;

    /**
     * Looks at a sheet.
     *
     * @param column the heading of the column to fill; null where there should be one only
     */
    FilledSheet(Gradebook gradebook, SheetFile file, String column, Told told) {
        this.gradebook = gradebook;
        this.file = file;
        this.sheet = file.sheet();
        this.students = gradebook.studentColumn(sheet);
        this.marks = gradebook.markColumn(sheet, column);
        this.told = told;
    }

    /**
     * Fills in the final marks, and writes the sheet under its own name.
     *
     * @return those that were filled in
     * @throws WrongUse where the sheet is another class's, or counts other points
     */
    List<Mark> write(List<Mark> all, Path folder) throws IOException {
        Map<String, Mark> waiting = new LinkedHashMap<>();
        all.forEach(mark -> waiting.put(mark.member().student().id(), mark));
        List<Mark> filled = new ArrayList<>();
        int known = 0;
        for (int row = 1; row < sheet.size(); row++) {
            String student = gradebook.student(sheet.value(row, students));
            if (student.isEmpty()) {
                continue;
            }
            Mark mark = waiting.remove(student);
            known += mark == null ? 0 : 1;
            if (mark == null) {
                told.leftOut(
                        "No submission, so the row stays as it is", sheet.value(row, 0) + ", " + sheet.value(row, 1));
            } else if (isFilled(row, mark)) {
                filled.add(mark);
            }
        }
        waiting.values().forEach(mark -> told.leftOut("Not in the sheet", mark.who()));
        if (known == 0) {
            throw new WrongUse("--sheet: %s has no student of this class; the ids here are like \"%s\""
                    .formatted(
                            file.file(),
                            all.isEmpty() ? "" : all.get(0).member().student().id()));
        }
        write(folder, filled.size());
        return filled;
    }

    private void write(Path folder, int count) throws IOException {
        Path target = Files.createDirectories(folder).resolve(file.file().getFileName());
        if (Files.exists(target) && Files.isSameFile(target, file.file())) {
            throw new WrongUse("--out: " + target + " is the sheet itself, which is never overwritten");
        }
        file.write(target);
        told.written("%s: %d marks in the column \"%s\"%s"
                .formatted(
                        target,
                        count,
                        sheet.headings().get(marks),
                        gradebook == Gradebook.MOODLE ? "; in Moodle: Upload grading worksheet" : ""));
    }

    private boolean isFilled(int row, Mark mark) {
        String old = sheet.value(row, marks);
        if (!mark.isFinal()) {
            told.leftOut(mark);
            return false;
        }
        if (Gradebook.instead(old).isPresent()) {
            told.leftOut("The sheet says something else than a mark, and still does", mark.who() + ": " + old.strip());
            return false;
        }
        sheet.set(row, marks, points(mark) + "");
        return true;
    }

    /** Moodle passes over a mark above the maximum, without a word. */
    private int points(Mark mark) {
        OptionalInt max = gradebook.max(sheet, marks);
        if (max.isPresent() && max.getAsInt() != mark.max()) {
            throw new WrongUse("--sheet: the column \"%s\" takes %d points, but there are %d to be had; change it to %d"
                    .formatted(sheet.headings().get(marks), max.getAsInt(), mark.max(), mark.max()));
        }
        if (gradebook == Gradebook.MOODLE && mark.points() > mark.max()) {
            told.leftOut(
                    "More points than the maximum, which is what Moodle takes",
                    "%s: %d of %d".formatted(mark.who(), mark.points(), mark.max()));
            return mark.max();
        }
        return mark.points();
    }
}
