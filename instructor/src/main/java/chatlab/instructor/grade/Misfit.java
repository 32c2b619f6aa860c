package chatlab.instructor.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;

/**
 * An error in given code: a constructor or method that it calls isn't any more as the skeleton has it.
 *
 * @param skeleton our own copy of the file with holes
 * @param caller the given file with the call
 */
record Misfit(Path skeleton, Path caller) {
    private static final Pattern NAME = Pattern.compile("\\w+");

    /** Says what the given code needs, in terms of the student's own file. */
    String message(Diagnostic<?> problem) throws IOException {
        String place = caller.getFileName() + ":" + problem.getLineNumber();
        Set<String> expected = expected(problem);
        String what = expected.isEmpty() ? "what the skeleton has" : String.join(" and ", expected);
        return "%s: changed signature: expected %s, as the given code in %s calls it; the compiler says: %s"
                .formatted(skeleton.getFileName(), what, place, Compiler.oneLine(problem));
    }

    /** The skeleton's signatures of whatever is called where the error is. */
    private Set<String> expected(Diagnostic<?> problem) throws IOException {
        String source = Files.readString(caller);
        Set<String> signatures =
                signatures(source.substring((int) problem.getStartPosition(), (int) problem.getEndPosition()));
        return signatures.isEmpty() ? signatures(line(source, problem)) : signatures;
    }

    private static String line(String source, Diagnostic<?> problem) {
        return source.lines().skip(problem.getLineNumber() - 1).findFirst().orElse("");
    }

    /** The skeleton's signatures of what is named in a piece of code. */
    private Set<String> signatures(String code) throws IOException {
        String text = Files.readString(skeleton);
        Set<String> signatures = new TreeSet<>();
        Matcher name = NAME.matcher(code);
        while (name.find()) {
            Matcher signature = signature(name.group()).matcher(text);
            while (signature.find()) {
                signatures.add(signature.group(1).replaceAll("\\s+", " ").strip());
            }
        }
        return signatures;
    }

    /** A constructor or method with this name where it is declared: modifiers, parameters and exceptions on one line. */
    private static Pattern signature(String name) {
        return Pattern.compile("(?m)^[ \\t]+((?:(?:public|protected|private|static|final|synchronized)\\s+)*"
                + "(?:(?!new\\b|return\\b|throw\\b|else\\b)[\\w.<>\\[\\], ?]+\\s+)?"
                + Pattern.quote(name) + "\\([^()]*\\)(?:\\s+throws\\s+[\\w., ]+?)?)\\s*\\{");
    }
}
