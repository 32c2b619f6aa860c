package chatlab.instructor.grade;

import chatlab.instructor.Repository;
import chatlab.instructor.lab.Milestone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
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
     * The programs in {@code folder}, the solutions, these with each single hole put back, and with only the first holes
     * filled.
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
        Map<String, String> whole = solution.withHoles(Set.of());
        add(milestone, "solution", () -> workbench.compile(milestone, whole));
        TreeSet<Integer> open = new TreeSet<>(solution.holes());
        for (int filled = 0; !open.isEmpty(); filled++) {
            Map<String, String> rest = solution.withHoles(Set.copyOf(open));
            add(milestone, "filled/%02d".formatted(filled), () -> workbench.compile(milestone, rest));
            Map<String, String> one = solution.withHoles(Set.of(open.first()));
            add(milestone, "hole/%02d".formatted(open.pollFirst()), () -> workbench.compile(milestone, one));
        }
        for (Path style : in(folder, milestone, "right")) {
            add(milestone, "right/" + style.getFileName(), () -> workbench.compile(milestone, list(style)));
        }
        for (Path file : in(folder, milestone, "wrong")) {
            WrongSubmission bug = WrongSubmission.read(file);
            add(milestone, "wrong/" + bug.name(), bug, () -> workbench.compile(milestone, bug.applyTo(whole)));
        }
    }

    private void add(Milestone milestone, String name, Compiling compiling) {
        add(milestone, name, null, compiling);
    }

    private void add(Milestone milestone, String name, WrongSubmission bug, Compiling compiling) {
        String whole = milestone.name() + "/" + name;
        if (wanted.test(whole)) {
            found.add(new Specimen(whole, bug, new Once(compiling)));
        }
    }

    /** How a program is compiled. */
    private interface Compiling {
        CompiledProgram compile() throws IOException;
    }

    /** Compiles when it is asked for the first time: most programs wait long for their turn. */
    private static final class Once implements Supplier<CompiledProgram> {
        private final Compiling compiling;
        private CompiledProgram program;

        Once(Compiling compiling) {
            this.compiling = compiling;
        }

        @Override
        public synchronized CompiledProgram get() {
            try {
                program = program == null ? compiling.compile() : program;
                return program;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
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
