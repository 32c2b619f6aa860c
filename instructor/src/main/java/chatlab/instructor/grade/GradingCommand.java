package chatlab.instructor.grade;

import chatlab.instructor.Repository;
import chatlab.instructor.lab.Lab;
import chatlab.instructor.lab.Milestone;
import chatlab.instructor.sandbox.ClassArchive;
import chatlab.instructor.sandbox.GraderSandbox;
import chatlab.instructor.sandbox.Isolation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What starts a {@link GradingProcess}.
 *
 * @param submissions the folder with the submissions that it works on
 */
record GradingCommand<A>(Duty<A> duty, Lab lab, Isolation isolation, Path submissions) {
    /** The command; without a sandbox the JVM keeps its helper files in the folder {@code work}. */
    List<String> words(Path work) throws IOException {
        Path scratch = isolation == Isolation.SANDBOX ? GraderSandbox.SCRATCH : work.resolve("scratch");
        List<String> words = new ArrayList<>(sandbox());
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
        words.addAll(duty.options());
        words.addAll(ClassArchive.COMMAND_LINE.options());
        words.addAll(ClassArchive.folderOption());
        words.add("-Dfile.encoding=UTF-8");
        words.add("-Djava.io.tmpdir=" + scratch.resolve("tmp"));
        words.add("-Dchatlab.root=" + Repository.root());
        words.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), duty.main().getName()));
        words.addAll(List.of(scratch.toString(), isolation.name(), lab.name()));
        return words;
    }

    private List<String> sandbox() throws IOException {
        return isolation == Isolation.SANDBOX
                ? GraderSandbox.prefix(readable(), duty.writes() ? List.of(submissions) : List.of())
                : List.of();
    }

    /** The class path and its archives, the lab's modules with graders and given code, and what is to be marked; no more. */
    private Set<Path> readable() {
        Set<Path> readable = new LinkedHashSet<>();
        for (Milestone milestone : lab.modules()) {
            readable.add(Repository.root().resolve(milestone.module()));
        }
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path place = Path.of(entry).toAbsolutePath();
            if (Files.exists(place)) {
                readable.add(place);
            }
        }
        for (ClassArchive archive : ClassArchive.values()) {
            archive.file().ifPresent(readable::add);
        }
        readable.add(submissions);
        return readable;
    }
}
