package chatlab.instructor.oral;

import chatlab.instructor.ExitCode;
import chatlab.instructor.WholeFile;
import chatlab.instructor.marks.MarkedStudent;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code chatlab oral}: makes oral exam sheets. */
@Command(
        name = "oral",
        header = "Makes oral exam sheets on students' own captures and code.",
        description = {
            "",
            "DIR is what \"chatlab grade\" wrote. Writes oral.html: for each student a page with five questions on what "
                    + "they handed in themselves, to be printed on A4, and behind all of these, set apart, a page a student with "
                    + "the answers. It is for the teacher: nothing is written into students' folders.",
            "",
            "The same submission always gets the same questions.",
            ""
        },
        parameterListHeading = "")
public final class OralCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder with the results of a class.")
    private Path results;

    @Override
    public Integer call() throws IOException {
        CodeQuestions code = new CodeQuestions();
        List<OralSheet> sheets = new ArrayList<>();
        for (MarkedStudent student : MarkedStudent.all(results)) {
            sheets.add(OralSheet.of(student, code));
        }
        Path page = results.resolve("oral.html");
        WholeFile.write(page, beside -> {
            try (Writer out = Files.newBufferedWriter(beside)) {
                new OralPage(out, sheets).write();
            }
        });
        for (OralSheet sheet : sheets) {
            if (sheet.questions().size() < Draw.QUESTIONS) {
                System.out.printf(
                        "%s: %d of %d questions. %s%n",
                        sheet.student().name(),
                        sheet.questions().size(),
                        Draw.QUESTIONS,
                        String.join(" ", sheet.missing()));
            }
        }
        System.out.printf("Written: %s, with a sheet for each of %d students.%n", page, sheets.size());
        return ExitCode.DONE;
    }
}
