package chatlab.instructor.export;

import chatlab.instructor.ExitCode;
import chatlab.instructor.Repository;
import chatlab.instructor.WrongUse;
import chatlab.instructor.lab.Lab;
import chatlab.instructor.marks.ClassMarks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chatlab export}: marks for other systems. */
@Command(
        name = "export",
        header = "Writes the marks of a class as other systems read them.",
        description = {
            "",
            "DIR is what \"chatlab grade\" wrote. The formats:",
            "  moodle      fills in the grading worksheet, and packs the reports as feedback files",
            "  canvas      fills in the gradebook that Canvas exported",
            "  blackboard  fills in the grade centre that Blackboard gave for working offline",
            "  csv         a table of all students and questions",
            "  junit       a file with test results for each student, as Maven Surefire writes them",
            "  gradescope  results.json for each student, and autograder.zip, with which Gradescope marks by itself",
            "  classroom   the result of a GitHub Classroom test for each student",
            "",
            "The first three need the sheet that the system gave (--sheet). Only the marks are written into a copy of it: "
                    + "no row is added, nothing else is changed. A mark is the points with the extra ones. Students who "
                    + "wait for marks given by hand, whose marks are not certain, or for whom the grader failed, have no "
                    + "final mark: they are left out, and named.",
            ""
        },
        parameterListHeading = "")
public final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The results of a class.")
    private Path results;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}.")
    private Format format;

    @Option(names = "--sheet", paramLabel = "FILE", description = "The sheet that the system gave.")
    private Path sheet;

    @Option(
            names = "--column",
            paramLabel = "HEADING",
            description = "Where marks go in the sheet; needed where more than one column could be meant.")
    private String column;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where to write; without it, DIR/export.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        check();
        ClassMarks marked = ClassMarks.read(results);
        List<Mark> marks = marked.members().stream().map(Mark::of).toList();
        Path folder = out == null ? results.resolve("export") : out;
        Told told = new Told();
        switch (format) {
            case moodle -> {
                List<Mark> filled = fill(Gradebook.MOODLE, marks, folder, told);
                new MoodleFeedback(results, told).write(filled, folder.resolve("moodle-feedback.zip"));
            }
            case canvas -> fill(Gradebook.CANVAS, marks, folder, told);
            case blackboard -> fill(Gradebook.BLACKBOARD, marks, folder, told);
            case csv -> new CsvExport(told).write(marks, Files.createDirectories(folder));
            case junit -> new JunitExport(told).write(marks, Files.createDirectories(folder.resolve("junit")));
            case gradescope -> {
                new GradescopeExport(told).write(marks, folder.resolve("gradescope"));
                autograder(marked.lab(), folder.resolve("autograder.zip"), told);
            }
            case classroom -> new ClassroomExport(told).write(marks, folder.resolve("classroom"));
        }
        System.out.print(told);
        return told.isTrouble() ? ExitCode.DONE_WITH_ERRORS : ExitCode.DONE;
    }

    private void check() {
        boolean needsSheet =
                List.of(Format.moodle, Format.canvas, Format.blackboard).contains(format);
        if (needsSheet && sheet == null) {
            throw new WrongUse("--sheet is missing: a " + format + " sheet is never made up, download it first");
        }
        if (!needsSheet && (sheet != null || column != null)) {
            throw new WrongUse("--sheet and --column are for moodle, canvas and blackboard, not for " + format);
        }
        if (out != null && Files.exists(out) && !Files.isDirectory(out)) {
            throw new WrongUse("--out: " + out + " is not a folder");
        }
    }

    private List<Mark> fill(Gradebook gradebook, List<Mark> marks, Path folder, Told told) throws IOException {
        return new FilledSheet(gradebook, SheetFile.read(sheet), column, told).write(marks, folder);
    }

    private static void autograder(String lab, Path zip, Told told) throws IOException {
        Path root = Repository.root();
        if (Files.exists(root.resolve("pom.xml"))) { // and not the inside of an autograder
            new Autograder(root, Lab.named(lab, root)).write(zip);
            told.written(zip + ": to be uploaded to Gradescope, which then marks by itself");
        }
    }

    /** What to write, as it is typed. */
    enum Format {
        moodle,
        canvas,
        blackboard,
        csv,
        junit,
        gradescope,
        classroom
    }
}
