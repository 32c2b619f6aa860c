package chatlab.instructor.grade;

import chatlab.harness.question.GradeSheet;
import chatlab.harness.question.Grader;
import chatlab.harness.question.Grading;
import chatlab.instructor.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A compiled program of a milestone, which can be marked as often as one likes.
 *
 * @param module the milestone's folder in the repository
 * @param classPath where the program's classes are, and the given ones
 * @param libraries the jars of the libraries that they may use; both as Java takes them
 * @param folder the student's folder, which the graders look for captures in
 */
public record CompiledProgram(String module, String classPath, String libraries, String folder) {
    private static final Map<String, List<Class<?>>> GRADERS = new ConcurrentHashMap<>();

    /**
     * What the graders say of it.
     *
     * @param parameters how they are run, as {@link Grading#run} takes it; class path and folder are added
     */
    public GradeSheet mark(Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("chatlab.classpath", classPath);
        all.put("chatlab.libraries", libraries);
        all.put("chatlab.folder", folder);
        return Grading.run(graders(), all);
    }

    /** Who marks it. */
    public List<Class<?>> graders() {
        return GRADERS.computeIfAbsent(module, CompiledProgram::graders);
    }

    private static List<Class<?>> graders(String module) {
        try {
            return new Graders(Repository.root(), module)
                    .classes().stream()
                            .filter(type ->
                                    !type.getAnnotation(Grader.class).program().isEmpty())
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
