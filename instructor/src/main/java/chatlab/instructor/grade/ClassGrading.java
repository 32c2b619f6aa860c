package chatlab.instructor.grade;

import chatlab.harness.question.Grader;
import chatlab.harness.question.QuestionResult;
import chatlab.instructor.OneLine;
import chatlab.instructor.Repository;
import chatlab.instructor.WholeFile;
import chatlab.instructor.WorkFolder;
import chatlab.instructor.intake.HandIn;
import chatlab.instructor.intake.Refusal;
import chatlab.instructor.lab.Lab;
import chatlab.instructor.lab.Milestone;
import chatlab.instructor.sandbox.GraderSandbox;
import chatlab.instructor.sandbox.Isolation;
import chatlab.instructor.sandbox.ProgramSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Marks a class, several submissions side by side, in a work folder that goes when it is closed. */
final class ClassGrading implements AutoCloseable {
    private final Lab lab;
    private final GivenFiles given;
    private final WorkFolder work = new WorkFolder();
    private final AtomicInteger kept = new AtomicInteger();
    private final Path results;
    private final Path kits;
    private final Isolation isolation;
    private final String problem;
    private final ManualMarks manual;
    private final Ledger ledger;

    /** The one that was tried out first; null without a sandbox. */
    private GradingProcess<Marks> first;

    /** Compiles for all markers; null before marking begins. */
    private GradingProcess<Compilations> compiler;

    /**
     * Marks submissions for a lab; keeps in {@code results} what counts, and takes the marks of earlier runs from there.
     *
     * @param wanted a sandbox or none; none where one is wanted, and that isn't possible: see {@link #problem}
     */
    ClassGrading(Lab lab, Path results, Isolation wanted) throws IOException {
        this.lab = lab;
        given = new GivenFiles(Repository.root(), lab.modules());
        this.results = results;
        kits = Files.createDirectories(work.path().resolve("kits"));
        GraderSandbox.handOver(kits);
        ProgramSandbox.letIn(work.path());
        problem = wanted == Isolation.SANDBOX ? findProblem() : "";
        isolation = problem.isEmpty() ? wanted : Isolation.PROCESS;
        WholeFile.deleteAbandoned(results);
        manual = ManualMarks.in(results);
        ledger = new Ledger(results, isolation + Digest.ofGraders(Repository.root(), lab));
    }

    private String findProblem() throws IOException {
        String missing = GraderSandbox.problem();
        if (!missing.isEmpty()) {
            return missing;
        }
        first = process(Duty.MARKING, Isolation.SANDBOX, "marker");
        return first.start();
    }

    /** Why there is no sandbox although one is wanted; empty where there is one. */
    String problem() {
        return problem;
    }

    /** Points given by hand. */
    ManualMarks manual() {
        return manual;
    }

    /** How many submissions were not marked again, as nothing has changed. */
    int kept() {
        return kept.get();
    }

    /** The numbers of the milestones that are marked, without extra ones. */
    List<Integer> milestones() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (Milestone milestone : given.milestones()) {
            new Graders(Repository.root(), milestone.module())
                    .all().stream()
                            .filter(grader -> !grader.extra())
                            .map(Grader::milestone)
                            .forEach(numbers::add);
        }
        return numbers.stream().distinct().sorted().toList();
    }

    /**
     * Marks submissions, {@code jobs} at a time.
     *
     * @param regrade whether to mark those again that haven't changed
     * @param watcher is told of each when it begins and when it is marked, by many threads
     * @return what became of each, in the order given
     */
    List<Row> grade(List<HandIn> submissions, int jobs, boolean regrade, Watcher watcher)
            throws IOException, InterruptedException {
        Row[] rows = new Row[submissions.size()];
        compiler = process(Duty.COMPILING, isolation, "compiler");
        new SideBySide(markers(Math.min(jobs, rows.length))).each(rows.length, (number, marker) -> {
            HandIn handIn = submissions.get(number);
            Path unpacked = work.path().resolve("unpacked" + number);
            watcher.begins(handIn.folder());
            try {
                rows[number] = grade(handIn, unpacked, kits.resolve("" + number), regrade, marker);
                watcher.isMarked(rows[number]);
            } finally {
                WorkFolder.delete(unpacked);
            }
        });
        return List.of(rows);
    }

    private List<GradingProcess<Marks>> markers(int count) throws IOException {
        List<GradingProcess<Marks>> markers = new ArrayList<>();
        if (isolation == Isolation.SANDBOX && count > 0) {
            markers.add(first);
        }
        while (markers.size() < count) {
            markers.add(process(Duty.MARKING, isolation, "marker" + markers.size()));
        }
        return markers;
    }

    private <A> GradingProcess<A> process(Duty<A> duty, Isolation how, String name) throws IOException {
        return new GradingProcess<>(
                new GradingCommand<>(duty, lab, how, kits), work.path().resolve(name));
    }

    private Row grade(HandIn handIn, Path unpacked, Path kit, boolean regrade, GradingProcess<Marks> marker)
            throws IOException {
        String student = handIn.folder();
        Submission submission;
        try {
            submission = Selector.select(handIn, unpacked, lab, given);
        } catch (Refusal e) {
            return Row.failed(student, handIn.student(), "refused: " + e.getMessage());
        } catch (IOException e) {
            return Row.failed(student, handIn.student(), "can't be read: " + OneLine.of(e));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return Row.failed(student, handIn.student(), "grader error: " + OneLine.of(e));
        }
        Optional<Marks> earlier = regrade ? Optional.empty() : ledger.find(student, submission);
        earlier.ifPresent(unchanged -> kept.incrementAndGet());
        Marks marks = earlier.isPresent() ? earlier.get() : mark(student, submission, kit, marker);
        if (!marks.problem().isEmpty()) {
            return Row.failed(student, handIn.student(), "grader error: " + marks.problem());
        }
        List<QuestionResult> questions = manual.applyTo(student, submission.student(), marks.questions());
        return Row.graded(student, StudentGrade.of(lab.name(), submission, marks, questions));
    }

    private Marks mark(String student, Submission submission, Path kit, GradingProcess<Marks> marker)
            throws IOException {
        try {
            Order order = submission.layOut(kit, given.milestones());
            Compilations compiled = compiler.carryOut(order);
            Marks marks = compiled.problem().isEmpty()
                    ? marker.carryOut(order.with(compiled))
                    : Marks.none(compiled.problem());
            if (marks.problem().isEmpty()) {
                ledger.keep(student, submission, marks);
            }
            return marks;
        } finally {
            WorkFolder.delete(kit);
        }
    }

    @Override
    public void close() throws IOException {
        if (first != null) {
            first.close();
        }
        if (compiler != null) {
            compiler.close();
        }
        work.close();
    }

    /** Follows the marking of a class. */
    interface Watcher {
        void begins(String student);

        /** The files of its submission are still there. */
        void isMarked(Row row) throws IOException;
    }
}
