package chatlab.instructor.lab;

import chatlab.instructor.WrongUse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A lab, as {@code --lab} names it.
 *
 * @param name what it is called everywhere: folder, solution, handout
 * @param parts what its parts are called, the first is number 1; in the main lab the parts are milestones
 * @param modules its modules with code of students
 * @param programs its programs, as {@code chatlab run} starts them
 */
public record Lab(String name, List<String> parts, List<Milestone> modules, List<Program> programs) {
    /** The name of the main lab. */
    public static final String CHAT = "chat";

    /** Those of the labs that a repository has. */
    public static List<Lab> in(Path root) {
        return Labs.ALL.stream()
                .filter(lab -> lab.modules().stream()
                        .anyMatch(module -> Files.exists(root.resolve(module.module() + "/pom.xml"))))
                .toList();
    }

    /**
     * The one with this name.
     *
     * @throws WrongUse when the repository has none; its message is one line
     */
    public static Lab named(String name, Path root) {
        return in(root).stream()
                .filter(lab -> lab.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new WrongUse("there is no lab \"%s\"; expected one of: %s".formatted(name, names(root))));
    }

    private static String names(Path root) {
        return in(root).stream().map(Lab::name).collect(Collectors.joining(", "));
    }

    /** The modules of all labs that a repository has. */
    public static List<Milestone> allModules(Path root) {
        return in(root).stream().flatMap(lab -> lab.modules().stream()).toList();
    }

    /** Whether a folder has the name of one of its modules, or of the folder around that. */
    public boolean hasModule(String folder) {
        return modules.stream()
                .anyMatch(module ->
                        module.name().equals(folder) || module.module().startsWith(folder + "/"));
    }

    /** The module that takes captures, and answers about them. */
    public String materials() {
        return modules.get(modules.size() - 1).module();
    }

    /** The folder of the kit that takes the captures of the lab with this name. */
    public static String captures(String lab) {
        return (lab.equals(CHAT) ? "milestone4-analysis" : "labs/" + lab) + "/captures";
    }

    /** What a part is called: {@code Milestone 1: chat server} in the main lab, {@code Question 1: server} in others. */
    public static String partTitle(String lab, int number) {
        String name = partName(lab, number);
        String title = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return Labs.ALL.stream()
                .filter(one -> one.name().equals(lab)
                        && number >= 1
                        && number <= one.parts().size())
                .findFirst()
                .map(one -> title + ": " + one.parts().get(number - 1))
                .orElse(title);
    }

    /** The same without a title: {@code milestone 1}, {@code question 1}. */
    public static String partName(String lab, int number) {
        return (lab.equals(CHAT) ? "milestone " : "question ") + number;
    }

    /** The same for the head of a narrow column: {@code M1}, {@code Q1}. */
    public static String partSign(String lab, int number) {
        return (lab.equals(CHAT) ? "M" : "Q") + number;
    }
}
