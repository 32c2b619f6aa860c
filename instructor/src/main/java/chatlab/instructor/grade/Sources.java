package chatlab.instructor.grade;

import chatlab.instructor.intake.HandedFile;
import chatlab.instructor.lab.Milestone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Decides which of a student's source files count. */
final class Sources {
    private final GivenFiles given;
    private final Selection selection;

    Sources(GivenFiles given, Selection selection) {
        this.given = given;
        this.selection = selection;
    }

    /** Takes a source into the selection, or says why not; {@code fileName} is what it's meant to be called. */
    void take(HandedFile file, String fileName) throws IOException {
        String name = file.name();
        String text = SourceText.decode(Files.readAllBytes(file.content()));
        String packageName = SourceText.packageOf(text);
        String compiledAs = SourceText.fileName(text, fileName);
        Optional<Path> ours = given.source(packageName, compiledAs);
        Optional<Milestone> owner = given.milestones().stream()
                .filter(milestone -> milestone.packageName().equals(packageName))
                .findFirst();
        if (ours.isPresent()) {
            ignoreWhereDifferent(name, text, ours.get());
        } else if (name.contains("src/test/")) {
            selection.ignore(name, "is a test of the student's own");
        } else if (owner.isPresent()) {
            selection.source(owner.get().path(compiledAs), name, text);
            noteRenamed(owner.get(), fileName, compiledAs);
        } else {
            reject(name, compiledAs, packageName);
        }
    }

    /** Takes note of a changed pom.xml. */
    void takePom(HandedFile file) throws IOException {
        Optional<Path> ours = given.pom(file.name());
        if (ours.isPresent()) {
            ignoreWhereDifferent(file.name(), SourceText.decode(Files.readAllBytes(file.content())), ours.get());
        }
    }

    private void ignoreWhereDifferent(String name, String text, Path ours) throws IOException {
        if (!SourceText.decode(Files.readAllBytes(ours)).equals(text)) {
            selection.ignore(name, "is given code and differs from ours, which is used instead");
        }
    }

    /** A file with the right name whose class has another one can't be what the given code looks for. */
    private void noteRenamed(Milestone milestone, String fileName, String compiledAs) {
        if (milestone.files().contains(fileName) && !compiledAs.equals(fileName)) {
            selection.problem(
                    milestone.path(fileName),
                    "%s: expected class %s, found class %s".formatted(fileName, stem(fileName), stem(compiledAs)));
        }
    }

    private static String stem(String fileName) {
        return fileName.replaceFirst("\\.java$", "");
    }

    private void reject(String name, String fileName, String packageName) {
        String found = packageName.isEmpty() ? "has no package" : "is in package " + packageName;
        Optional<Milestone> meant = given.milestones().stream()
                .filter(milestone -> milestone.files().contains(fileName))
                .findFirst();
        meant.ifPresent(milestone -> selection.problem(
                milestone.path(fileName),
                "%s %s; expected: package %s;".formatted(fileName, found, milestone.packageName())));
        selection.ignore(name, found + ", which no milestone owns");
    }
}
