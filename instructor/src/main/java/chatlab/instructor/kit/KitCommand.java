package chatlab.instructor.kit;

import chatlab.instructor.ExitCode;
import chatlab.instructor.Repository;
import chatlab.instructor.WrongUse;
import chatlab.instructor.lab.Lab;
import chatlab.instructor.skeleton.GeneratedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chatlab kit}: the zip file that students get. */
@Command(
        name = "kit",
        header = "Makes the zip file that students get.",
        description = {
            "",
            "It has the skeletons, the graders and the handout; no solution, no instructor's file, no history. "
                    + "A student unpacks it and runs \"mvn test\" in its folder chatlab-kit."
        })
public final class KitCommand implements Callable<Integer> {
    @Option(names = "--out", required = true, paramLabel = "FILE.zip", description = "The zip file to write.")
    private Path out;

    @Option(
            names = "--lab",
            paramLabel = "NAME",
            defaultValue = Lab.CHAT,
            description = "Which lab it is for: chat, the main lab, without this option; one of labs/, or all.")
    private String lab;

    @Override
    public Integer call() throws IOException {
        if (!out.getFileName().toString().endsWith(".zip")) {
            throw new WrongUse("--out: expected a name that ends in .zip, found " + out);
        }
        if (Files.isDirectory(out)) {
            throw new WrongUse("--out: " + out + " is a folder; expected the name of a zip file");
        }
        Path folder = out.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new WrongUse("--out: there is no folder " + folder);
        }
        List<String> changed = new GeneratedFiles(Repository.root()).differences();
        if (!changed.isEmpty()) {
            throw new WrongUse("a kit is made of skeletons as their solutions make them, but " + changed.get(0));
        }
        Path root = Repository.root();
        Kit kit = new Kit(root, lab, lab.equals("all") ? Lab.in(root) : List.of(Lab.named(lab, root)));
        if (!kit.hasPages()) {
            System.err.println("chatlab kit: the handout goes in as AsciiDoc only, its pages are not rendered; that"
                    + " takes: mvn -Phandout -pl handout package");
        }
        int files = kit.write(out);
        System.out.printf("%s: %d files, %,d KiB%n", out, files, (Files.size(out) + 1023) / 1024);
        return ExitCode.DONE;
    }
}
