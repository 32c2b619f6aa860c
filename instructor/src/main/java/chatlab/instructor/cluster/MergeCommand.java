package chatlab.instructor.cluster;

import chatlab.instructor.ExitCode;
import chatlab.instructor.WrongUse;
import chatlab.instructor.marks.ClassMarks;
import chatlab.instructor.marks.ClassTable;
import chatlab.instructor.marks.Member;
import chatlab.instructor.report.ClassReport;
import chatlab.instructor.similar.ClassComparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chatlab merge}: joins what several machines have marked of a class. */
@Command(
        name = "merge",
        header = "Joins the results of a class that was marked in parts.",
        description = {
            "",
            "Each DIR was written by chatlab grade with --shard. Copies all students' results into one folder and "
                    + "writes index.html and the gradebook of the whole class, as if it had been marked in one go. Compares "
                    + "the whole class, as chatlab similar does. The same again changes nothing; a part that was marked "
                    + "anew takes the place of its older results.",
            ""
        },
        parameterListHeading = "")
public final class MergeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", arity = "1..*", description = "The folders with the results of the parts.")
    private List<Path> parts;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write the joined results.")
    private Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<ResultFolder> folders = new ArrayList<>();
        for (Path part : parts) {
            if (Files.exists(out) && Files.exists(part) && Files.isSameFile(part, out)) {
                throw new WrongUse("--out: " + out + " is one of the parts");
            }
            folders.add(ResultFolder.read(part));
        }
        Merge merge = new Merge(folders);
        merge.write(out);
        ClassReport.write(out);
        System.out.printf(
                "Written: %s with %d students of %d parts.%n",
                out.resolve(ClassTable.FILE), merge.students(), folders.size());
        ClassMarks marks = ClassMarks.read(out);
        if (!marks.marked().isEmpty()) {
            System.out.printf("%n%s", ClassComparison.write(out));
        }
        return marks.members().stream().anyMatch(Member::isTrouble) ? ExitCode.DONE_WITH_ERRORS : ExitCode.DONE;
    }
}
