package chatlab.instructor.skeleton;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The code that the students of {@code instructor/sample-class} hand in, made from the solutions to follow them. */
final class SampleClass {
    private static final Path FOLDER = Path.of("instructor", "sample-class");

    private static final List<Student> STUDENTS = List.of(
            new Student("alfa", true, true, Map.of()),
            new Student(
                    "bravo",
                    false,
                    false,
                    Map.of(
                            "ChatServer.java", solution -> solution.withHoles(Set.of(7)),
                            "ChatClient.java", solution -> solution.withHoles(Set.of(10)))),
            new Student(
                    "charlie",
                    true,
                    true,
                    Map.of(
                            "ChatServer.java", Solution::skeleton,
                            "ChatClient.java", Solution::skeleton,
                            "TraceQuestions.java", Solution::skeleton)),
            new Student("delta", false, false, Map.of("ChatServer.java", SampleClass::withoutSemicolon)),
            new Student("echo", false, false, Map.of("ChatServer.java", SampleClass::waitingForEver)),
            new Student("foxtrot", true, true, Map.of()));

    private SampleClass() {}

    /**
     * A student.
     *
     * @param name the folder's name
     * @param wholeKit whether the whole kit is handed in, or only the files that were edited, side by side
     * @param extra whether the extra milestone is handed in, too
     * @param code what the student made of a file with holes, for those that aren't as the solution has them
     */
    private record Student(String name, boolean wholeKit, boolean extra, Map<String, Function<Solution, String>> code) {

        Path place(Path skeleton) {
            return FOLDER.resolve(name).resolve(wholeKit ? skeleton : skeleton.getFileName());
        }

        boolean handsIn(Path skeleton) {
            boolean ofMainLab = !skeleton.startsWith("labs");
            return ofMainLab && (extra || !skeleton.endsWith("TraceQuestions.java"));
        }

        String text(Path skeleton, Solution solution) {
            return code.getOrDefault(skeleton.getFileName().toString(), Solution::text)
                    .apply(solution);
        }
    }

    /** All files by their paths relative to the repository's folder. */
    static SortedMap<Path, String> of(SortedMap<Path, Solution> solutions) {
        SortedMap<Path, String> texts = new TreeMap<>();
        for (Student student : STUDENTS) {
            solutions.forEach((skeleton, solution) -> {
                if (student.handsIn(skeleton)) {
                    texts.put(student.place(skeleton), student.text(skeleton, solution));
                }
            });
        }
        return texts;
    }

    private static String withoutSemicolon(Solution server) {
        return server.withAnswer(4, answer -> answer.replace(";", ""));
    }

    /** Waits for somebody to be in the chat before it lets anybody in. */
    private static String waitingForEver(Solution server) {
        String indent = " ".repeat(12);
        return server.withAnswer(
                4,
                answer -> "while (clients.all().isEmpty()) {\n" + indent + "    Thread.onSpinWait();\n" + indent + "}\n"
                        + indent + answer);
    }
}
