package chatlab.instructor.grade;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;

/**
 * An error in given code: a constructor or method that it calls isn't any more as the skeleton has it.
 *
 * @param skeleton our own copy of the file with holes
 * @param own the student's
 * @param caller the given file with the call
 */
record Misfit(Path skeleton, Path own, Path caller) {
    private static final Pattern NAME = Pattern.compile("\\w+");

    /** Says what the given code needs and what is there, in terms of the student's own file. */
    String message(Diagnostic<?> problem) throws IOException {
        String place = caller.getFileName() + ":" + problem.getLineNumber();
        String name = called(problem);
        List<Signature> found = name == null ? List.of() : Signature.of(name, Files.readString(own));
        if (name == null || isAsExpected(name, found)) {
            return "%s: doesn't fit the given code in %s: %s"
                    .formatted(skeleton.getFileName(), place, Compiler.oneLine(problem));
        }
        return "%s: changed signature: the given code in %s calls %s; found %s"
                .formatted(
                        skeleton.getFileName()
                                + (found.isEmpty() ? "" : ":" + found.get(0).line()),
                        place,
                        text(Signature.of(name, Files.readString(skeleton))),
                        found.isEmpty() ? "no " + name : text(found));
    }

    /** Whether the skeleton declares what is called where the error is. */
    boolean isCalled(Diagnostic<?> problem) throws IOException {
        return called(problem) != null;
    }

    private boolean isAsExpected(String name, List<Signature> found) throws IOException {
        return text(found).equals(text(Signature.of(name, Files.readString(skeleton))));
    }

    private static String text(List<Signature> signatures) {
        return signatures.stream().map(Signature::text).collect(joining(" and "));
    }

    /** The name of what is called where the error is: the last one there that the skeleton declares; null for none. */
    private String called(Diagnostic<?> problem) throws IOException {
        String source = Files.readString(caller);
        String name = declared(source.substring((int) problem.getStartPosition(), (int) problem.getEndPosition()));
        return name != null ? name : declared(line(source, problem));
    }

    private static String line(String source, Diagnostic<?> problem) {
        return source.lines().skip(problem.getLineNumber() - 1).findFirst().orElse("");
    }

    private String declared(String code) throws IOException {
        String text = Files.readString(skeleton);
        return NAME.matcher(code)
                .results()
                .map(MatchResult::group)
                .filter(name -> !Signature.of(name, text).isEmpty())
                .reduce((first, last) -> last)
                .orElse(null);
    }
}
