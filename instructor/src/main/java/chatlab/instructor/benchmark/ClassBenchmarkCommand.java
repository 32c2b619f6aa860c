package chatlab.instructor.benchmark;

import chatlab.instructor.ExitCode;
import chatlab.instructor.Repository;
import chatlab.instructor.WholeFile;
import chatlab.instructor.WorkFolder;
import chatlab.instructor.WrongUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chatlab benchmark-class}: how fast a class is marked beside {@code mvn test} in each student's kit. */
@Command(
        name = "benchmark-class",
        header = "Compares ./chatlab grade with mvn test in each student's kit.",
        description = {
            "",
            "Makes a class of submissions (right, partly right, empty, broken), marks it in a sandbox and without one, and "
                    + "runs \"mvn -o -q test\" in kits with the same files, one after the other. Writes a table in Markdown."
        })
public final class ClassBenchmarkCommand implements Callable<Integer> {
    @Option(
            names = "--students",
            paramLabel = "N",
            defaultValue = "60",
            description = "How large the class is; without it, ${DEFAULT-VALUE}.")
    private int students;

    @Option(
            names = "--kits",
            paramLabel = "N",
            defaultValue = "60",
            description =
                    "In how many kits to run Maven, from the first student on; their time is multiplied to that of all.")
    private int kits;

    @Option(names = "--jobs", paramLabel = "N", description = "Handed on to grade.")
    private Integer jobs;

    @Option(names = "--out", paramLabel = "FILE.md", description = "Write the table to a file, not to the screen.")
    private Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (students < 1 || kits < 0) {
            throw new WrongUse("--students, --kits: expected 1 or more and 0 or more");
        }
        try (WorkFolder work = new WorkFolder()) {
            Path submissions = work.path().resolve("class");
            new GeneratedClass().write(submissions, students);
            StringBuilder table = new StringBuilder(Machine.description());
            table.append(
                    "| %d submissions | seconds | each | peak memory |%n|---|---:|---:|---:|%n".formatted(students));
            grade(table, submissions, work.path().resolve("sandbox"), "sandbox");
            grade(table, submissions, work.path().resolve("process"), "process");
            if (kits > 0) {
                maven(table, submissions, work.path());
            }
            tell(table.toString());
        }
        return ExitCode.DONE;
    }

    private void grade(StringBuilder table, Path submissions, Path results, String isolation)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(Repository.root().resolve("chatlab").toString(), "grade"));
        command.addAll(List.of(submissions.toString(), "--out", results.toString(), "--isolation", isolation));
        if (jobs != null) {
            command.addAll(List.of("--jobs", jobs.toString()));
        }
        long begin = System.nanoTime();
        Process process = start(command, submissions);
        MemoryPeak memory = new MemoryPeak(process);
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (process.exitValue() != ExitCode.DONE) {
            throw new IOException("grade: exit status " + process.exitValue());
        }
        table.append("| `./chatlab grade --isolation %s` | %.1f | %.2f | %.0f MiB |%n"
                .formatted(isolation, seconds, seconds / students, memory.mebibytes()));
    }

    private void maven(StringBuilder table, Path submissions, Path work) throws IOException, InterruptedException {
        Path zip = work.resolve("kit.zip");
        run(List.of(Repository.root().resolve("chatlab").toString(), "kit", "--out", zip.toString()), work);
        double seconds = 0;
        double memory = 0;
        int count = Math.min(kits, students);
        for (int i = 0; i < count; i++) {
            Path unpacked = work.resolve("kit" + i);
            run(List.of("unzip", "-q", zip.toString(), "-d", unpacked.toString()), work);
            Path kit = unpacked.resolve("chatlab-kit");
            copy(submissions.resolve("student%03d".formatted(i)), kit);
            long begin = System.nanoTime();
            memory = Math.max(memory, new MemoryPeak(start(List.of("mvn", "-o", "-q", "test"), kit)).mebibytes());
            seconds += (System.nanoTime() - begin) / 1e9;
            WorkFolder.delete(unpacked);
        }
        table.append("| `mvn -o -q test` in each kit%s | %.1f | %.2f | %.0f MiB |%n"
                .formatted(
                        count < students ? ", from the first " + count : "",
                        seconds / count * students,
                        seconds / count,
                        memory));
    }

    private static void run(List<String> command, Path folder) throws IOException, InterruptedException {
        int status = start(command, folder).waitFor();
        if (status != 0) {
            throw new IOException(command.get(0) + ": exit status " + status);
        }
    }

    private static Process start(List<String> command, Path folder) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path place = to.resolve(from.relativize(file).toString());
                Files.createDirectories(place.getParent());
                Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void tell(String table) throws IOException {
        if (out == null) {
            System.out.print(table);
        } else {
            WholeFile.write(out, table);
        }
    }
}
