package chatlab.instructor.grade;

import chatlab.instructor.Repository;
import chatlab.instructor.lab.Milestone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The programs that test the graders: those in {@code instructor/corpus}, and what is made of the solutions. */
public final class Corpus {
    private final Path folder;
    private final Workbench workbench;
    private final Predicate<String> wanted;
    private final List<Specimen> found = new ArrayList<>();

    private Corpus(Path folder, Workbench workbench, Predicate<String> wanted) {
        this.folder = folder;
        this.workbench = workbench;
        this.wanted = wanted;
    }

    /** The folder of the repository that has it. */
    public static Path folder() {
        return Repository.root().resolve("instructor/corpus");
    }

    /**
     * Compiles the programs in {@code folder}, the solutions, and these with each single hole put back.
     *
     * @param wanted chooses among their {@linkplain Specimen#name names}
     * @param work where compiled classes are kept
     */
    public static List<Specimen> specimens(Path folder, Predicate<String> wanted, Path work) throws IOException {
        Corpus corpus = new Corpus(folder, new Workbench(work), wanted);
        for (Milestone milestone : corpus.workbench.milestones()) {
            corpus.addAll(milestone);
        }
        return corpus.found;
    }

    private void addAll(Milestone milestone) throws IOException {
        WholeSolution solution = WholeSolution.of(milestone);
        Map<String, String> text = solution.withHoles(Set.of());
        String plain = name(milestone, "solution");
        if (wanted.test(plain)) {
            add(plain, workbench.compile(milestone, text));
        }
        for (int hole : solution.holes()) {
            String name = name(milestone, "hole/%02d".formatted(hole));
            if (wanted.test(name)) {
                add(name, workbench.compile(milestone, solution.withHoles(Set.of(hole))));
            }
        }
        for (Path style : in(folder, milestone, "right")) {
            String name = name(milestone, "right/" + style.getFileName());
            if (wanted.test(name)) {
                add(name, workbench.compile(milestone, list(style)));
            }
        }
        addWrongOnes(milestone, text);
    }

    private void addWrongOnes(Milestone milestone, Map<String, String> solution) throws IOException {
        for (Path file : in(folder, milestone, "wrong")) {
            WrongSubmission wrong = WrongSubmission.read(file);
            String name = name(milestone, "wrong/" + wrong.name());
            if (wanted.test(name)) {
                CompiledProgram program = workbench.compile(milestone, wrong.applyTo(solution));
                found.add(new Specimen(name, wrong.fails(), wrong.options(), wrong.needsOwnJvm(), program));
            }
        }
    }

    private static String name(Milestone milestone, String rest) {
        return milestone.name() + "/" + rest;
    }

    private void add(String name, CompiledProgram program) {
        found.add(new Specimen(name, "", "", false, program));
    }

    /** What is in the folder {@code kind} of a milestone, in the order of names; nothing where it has no such folder. */
    static List<Path> in(Milestone milestone, String kind) throws IOException {
        return in(folder(), milestone, kind);
    }

    private static List<Path> in(Path corpus, Milestone milestone, String kind) throws IOException {
        Path folder = corpus.resolve(milestone.module()).resolve(kind);
        return Files.exists(folder) ? list(folder) : List.of();
    }

    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList();
        }
    }
}
