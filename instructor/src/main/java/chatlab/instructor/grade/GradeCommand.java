package chatlab.instructor.grade;

import chatlab.instructor.ExitCode;
import chatlab.instructor.Repository;
import chatlab.instructor.WrongUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chatlab grade}: marks a class. */
@Command(
        name = "grade",
        header = "Marks the submissions of a class.",
        description = {
            "",
            "SUBMISSIONS is a folder that has one folder for each student, named like the student. In it the files "
                    + "may be anywhere: ChatServer.java, ChatClient.java, TraceQuestions.java and what the student "
                    + "wrote beside them, answers.json, the captures chatserver, client1 and client2 (.pcap or "
                    + ".pcapng), a picture of the chat (chat.png, .jpg or .pdf).",
            "",
            "Prints a table: the points of each milestone (M1 to M4), extra points, the total without them, the "
                    + "points that wait to be given by hand. Writes gradebook.csv for the class, and for each "
                    + "student grade.json with every question: what happened, what was expected, a hint.",
            ""
        },
        parameterListHeading = "")
public final class GradeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SUBMISSIONS", description = "The folder of the class.")
    private Path submissions;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "results",
            description = "Where to write the results; without it, results/.")
    private Path out;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many submissions to mark at the same time; without it, as many as there are processors.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (jobs < 1) {
            throw new WrongUse("--jobs: expected 1 or more, found " + jobs);
        }
        List<Path> students = students();
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new WrongUse("--out: " + out + " is not a folder");
        }
        Files.createDirectories(out);
        Results results = new Results(out);
        try (ClassGrading grading = new ClassGrading(Repository.root())) {
            List<Row> rows;
            try (Progress progress = new Progress(students.size(), results, Boolean.getBoolean("chatlab.terminal"))) {
                rows = grading.grade(students, jobs, progress);
            }
            results.writeGradebook(rows, grading.milestones());
            System.out.print(new GradeTable(rows, grading.milestones()));
            System.out.printf("%nWritten: %s, and grade.json for each student.%n", out.resolve("gradebook.csv"));
            return rows.stream().anyMatch(Row::isTrouble) ? ExitCode.DONE_WITH_ERRORS : ExitCode.DONE;
        }
    }

    private List<Path> students() throws IOException {
        if (!Files.isDirectory(submissions)) {
            String problem = Files.exists(submissions) ? "is not a folder" : "no such folder";
            throw new WrongUse(submissions + ": " + problem + "; expected a folder with one folder a student");
        }
        List<Path> students = entries().filter(Files::isDirectory).toList();
        if (students.isEmpty()) {
            throw new WrongUse(submissions + ": has no folders in it; expected one folder a student");
        }
        if (students.stream()
                .anyMatch(folder -> Milestone.isModule(folder.getFileName().toString()))) {
            throw new WrongUse(submissions + ": looks like one submission; expected the folder of a class around it");
        }
        List<Path> others = entries().filter(entry -> !Files.isDirectory(entry)).toList();
        if (!others.isEmpty()) {
            System.err.println("not looked at, as they are no folders: "
                    + others.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", ")));
        }
        return students;
    }

    private Stream<Path> entries() throws IOException {
        try (Stream<Path> entries = Files.list(submissions)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith(".")).sorted().toList().stream();
        }
    }
}
