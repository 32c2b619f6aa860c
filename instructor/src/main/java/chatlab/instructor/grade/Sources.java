package chatlab.instructor.grade;

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

    /** Takes a source into the selection, or says why not; {@code name} is its path in the submission. */
    void take(String name, Path file) throws IOException {
        String fileName = file.getFileName().toString();
        String text = SourceText.decode(Files.readAllBytes(file));
        String packageName = SourceText.packageOf(text);
        Optional<Path> ours = given.source(packageName, fileName);
        Optional<Milestone> owner = given.milestones().stream()
                .filter(milestone -> milestone.packageName().equals(packageName))
                .findFirst();
        if (ours.isPresent()) {
            ignoreWhereDifferent(name, text, ours.get());
        } else if (owner.isPresent()) {
            selection.source(owner.get().path(fileName), name, text);
        } else {
            reject(name, fileName, packageName);
        }
    }

    /** Takes note of a changed pom.xml. */
    void takePom(String name, Path file) throws IOException {
        Optional<Path> ours = given.pom(file);
        if (ours.isPresent()) {
            ignoreWhereDifferent(name, SourceText.decode(Files.readAllBytes(file)), ours.get());
        }
    }

    private void ignoreWhereDifferent(String name, String text, Path ours) throws IOException {
        if (!SourceText.decode(Files.readAllBytes(ours)).equals(text)) {
            selection.ignore(name, "is given code and differs from ours, which is used instead");
        }
    }

    private void reject(String name, String fileName, String packageName) {
        String found = packageName.isEmpty() ? "has no package" : "is in package " + packageName;
        Optional<Milestone> meant = given.milestones().stream()
                .filter(milestone -> milestone.mainFile().equals(fileName))
                .findFirst();
        meant.ifPresent(milestone -> selection.problem(
                milestone.mainPath(),
                "%s %s; expected: package %s;".formatted(fileName, found, milestone.packageName())));
        selection.ignore(name, found + ", which no milestone owns");
    }
}
