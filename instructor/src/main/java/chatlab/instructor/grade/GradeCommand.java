package chatlab.instructor.grade;

import chatlab.instructor.ExitCode;
import chatlab.instructor.Repository;
import chatlab.instructor.WorkFolder;
import chatlab.instructor.WrongUse;
import chatlab.instructor.cluster.Shard;
import chatlab.instructor.intake.Inbox;
import chatlab.instructor.intake.Lms;
import chatlab.instructor.intake.Student;
import chatlab.instructor.lab.Lab;
import chatlab.instructor.report.ClassReport;
import chatlab.instructor.sandbox.Isolation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chatlab grade}: marks a class. */
@Command(
        name = "grade",
        header = "Marks the submissions of a class.",
        description = {
            "",
            "SUBMISSIONS is what a learning management system gives for a whole class, as archive (zip, tar.gz, 7z) "
                    + "or unpacked: Moodle's, Canvas's or Blackboard's download, or a folder with one folder or "
                    + "archive for each student, named like the student. Of what a student handed in, the files may "
                    + "be anywhere, in archives too: ChatServer.java, ChatClient.java, TraceQuestions.java and what "
                    + "the student wrote beside them, answers.json, the captures chatserver, client1 and client2 "
                    + "(.pcap or .pcapng), a picture of the chat (chat.png, .jpg or .pdf). The newest counts. "
                    + "Archives that are damaged, hostile or far too large are refused, and said so.",
            "",
            "Prints a table: the points of each milestone (M1 to M4), extra points, the total without them, the "
                    + "points that wait to be given by hand. Writes index.html, a page that shows the class at a "
                    + "glance, and gradebook.csv; for each student report.html, a page to be sent back, and grade.json: "
                    + "every question with what happened, what was expected, a hint. The files that count are kept "
                    + "beside it, in files/.",
            "",
            "Points given by hand stand in DIR/manual.csv, with the columns student, question, points and comment; they "
                    + "take the place of those that graders gave. Where there is no such file, one is written with a line for "
                    + "each mark that waits for a person. A submission that hasn't changed since it was marked "
                    + "isn't marked again, so after a break the same command goes on.",
            ""
        },
        parameterListHeading = "")
public final class GradeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SUBMISSIONS", description = "The folder or archive of the class.")
    private Path submissions;

    @Option(
            names = "--lab",
            paramLabel = "NAME",
            defaultValue = Lab.CHAT,
            description =
                    "Which lab the submissions are for: chat, the main lab, without this option; or one of labs/.")
    private String labName;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "results",
            description = "Where to write the results; without it, results/.")
    private Path out;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description =
                    "How many submissions to mark at the same time; without it, one for each four of them, as a marker "
                            + "takes its time to start, and at most three for each processor, as many of them only wait.")
    private Integer jobs;

    @Option(
            names = "--lms",
            paramLabel = "LMS",
            description = "Who named the files: moodle, canvas, blackboard or plain; without it, found out.")
    private String lms;

    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description = "The students of the class: a CSV file with the columns id and name, in UTF-8. It gives "
                    + "students their names, and tells who handed in nothing.")
    private Path roster;

    @Option(
            names = "--isolation",
            paramLabel = "HOW",
            defaultValue = "auto",
            description =
                    "How students' programs run: sandbox (by bubblewrap; fails where that isn't possible), process "
                            + "(child processes with bounds), or auto, the default: a sandbox where that is possible.")
    private String isolation;

    @Option(names = "--regrade", description = "Mark those again, too, that haven't changed since they were marked.")
    private boolean regrade;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            defaultValue = "1/1",
            description = "Mark only the I-th of N parts of the class; chatlab merge joins the results of all parts.")
    private String shard;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (jobs != null && jobs < 1) {
            throw new WrongUse("--jobs: expected 1 or more, found " + jobs);
        }
        Lab lab = Lab.named(labName, Repository.root());
        Isolation wanted = isolation();
        Shard part = Shard.of(shard);
        try (WorkFolder work = new WorkFolder()) {
            Inbox inbox = Inbox.open(submissions, lms(), Optional.ofNullable(roster), work.path());
            check(inbox, lab);
            if (Files.exists(out) && !Files.isDirectory(out)) {
                throw new WrongUse("--out: " + out + " is not a folder");
            }
            Files.createDirectories(out);
            return grade(inbox.only(part::has), lab, wanted);
        }
    }

    private Isolation isolation() {
        if (!List.of("auto", "sandbox", "process").contains(isolation)) {
            throw new WrongUse("--isolation: expected auto, sandbox or process, found " + isolation);
        }
        return isolation.equals("process") ? Isolation.PROCESS : Isolation.SANDBOX;
    }

    private Optional<Lms> lms() {
        if (lms != null && Lms.named(lms).isEmpty()) {
            throw new WrongUse("--lms: expected moodle, canvas, blackboard or plain, found " + lms);
        }
        return Optional.ofNullable(lms).flatMap(Lms::named);
    }

    private void check(Inbox inbox, Lab lab) {
        if (inbox.handIns().isEmpty()) {
            throw new WrongUse(submissions + ": has no submissions in it; expected "
                    + inbox.lms().expected());
        }
        if (inbox.handIns().stream()
                .anyMatch(handIn -> lab.hasModule(handIn.student().name()))) {
            throw new WrongUse(submissions + ": looks like one submission; expected the folder of a class around it");
        }
        if (!inbox.notLookedAt().isEmpty()) {
            System.err.printf(
                    "not looked at, as they are no %s: %s%n",
                    inbox.lms() == Lms.PLAIN ? "folders" : "submissions as " + inbox.lms() + " names them",
                    String.join(", ", inbox.notLookedAt()));
        }
    }

    private int grade(Inbox inbox, Lab lab, Isolation wanted) throws IOException, InterruptedException {
        Results results = new Results(out);
        try (ClassGrading grading = new ClassGrading(lab, out, wanted)) {
            if (!grading.problem().isEmpty()) {
                withoutSandbox(grading.problem());
            }
            List<Row> rows;
            int count = inbox.handIns().size();
            try (Progress progress = new Progress(count, results, Boolean.getBoolean("chatlab.terminal"))) {
                rows = grading.grade(inbox.handIns(), jobs == null ? usualJobs(count) : jobs, regrade, progress);
            }
            results.writeGradebook(lab.name(), rows, grading.milestones());
            ClassReport.write(out);
            System.out.print(new GradeTable(lab.name(), rows, grading.milestones()));
            tellTrouble(rows, grading.manual());
            if (grading.kept() > 0) {
                System.out.printf("%nNot marked again, as nothing has changed: %d%n", grading.kept());
            }
            tell("Handed in nothing", inbox.absent());
            tell("Not in the roster", inbox.unknown());
            System.out.printf(
                    "%nWritten: %s, %s, and grade.json and report.html for each student.%n",
                    out.resolve("index.html"), out.resolve("gradebook.csv"));
            int open = grading.manual().offer(rows);
            if (open > 0) {
                System.out.printf(
                        "Written: %s, for marks given by hand: fill in the points (%d) and run the same command again.%n",
                        grading.manual().file(), open);
            }
            return rows.stream().anyMatch(Row::isTrouble) ? ExitCode.DONE_WITH_ERRORS : ExitCode.DONE;
        }
    }

    private static int usualJobs(int submissions) {
        return Math.min((submissions + 3) / 4, 3 * Runtime.getRuntime().availableProcessors());
    }

    private void withoutSandbox(String problem) {
        if (isolation.equals("sandbox")) {
            throw new WrongUse("--isolation sandbox: can't make a sandbox: " + problem);
        }
        System.err.println("students' programs are not sandboxed: " + problem);
    }

    private static void tellTrouble(List<Row> rows, ManualMarks manual) {
        tellRows("Grader errors, no marks of the student's", rows, Row::isGraderError);
        tellRows("Unstable, to be marked by hand", rows, Row::isUnstable);
        manual.aboutNobody(rows)
                .forEach(line -> System.out.printf(
                        "%n%s:%d: there is no submission of %s%n", manual.file(), line.number(), line.student()));
    }

    private static void tellRows(String what, List<Row> rows, Predicate<Row> which) {
        List<String> students = rows.stream().filter(which).map(Row::student).toList();
        if (!students.isEmpty()) {
            System.out.printf("%n%s (%d): %s%n", what, students.size(), String.join(", ", students));
        }
    }

    private static void tell(String what, List<Student> students) {
        if (!students.isEmpty()) {
            String names = students.stream().map(Student::who).collect(Collectors.joining(", "));
            System.out.printf("%n%s (%d): %s%n", what, students.size(), names);
        }
    }
}
