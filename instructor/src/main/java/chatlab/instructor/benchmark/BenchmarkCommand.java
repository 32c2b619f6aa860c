package chatlab.instructor.benchmark;

import chatlab.instructor.ExitCode;
import chatlab.instructor.Repository;
import chatlab.instructor.WholeFile;
import chatlab.instructor.WorkFolder;
import chatlab.instructor.WrongUse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chatlab benchmark}: how fast the analyzer is beside other programs, on this machine. */
@Command(
        name = "benchmark",
        header = "Compares the analyzer's speed with tcptrace, tshark and cat.",
        description = {
            "",
            "Makes a capture of 2 million packets and 300 small ones (1.1 GB below the folder for temporary files, "
                    + "deleted afterwards), and runs ./chatlab analyze and the others on them in turns: whole processes, "
                    + "the start of the JVM included. Needs the Debian packages time, tcptrace and tshark; one that is "
                    + "missing is left out. Writes tables in Markdown."
        })
public final class BenchmarkCommand implements Callable<Integer> {
    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "7",
            description = "How many times to run each program, but tshark only once; without it, ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--long",
            description = "Also captures of 1, 2 and 4 GB and one of 3 million connections: 4.3 GB on disk.")
    private boolean isLong;

    @Option(names = "--out", paramLabel = "FILE.md", description = "Write the tables to a file, not to the screen.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        if (rounds < 1) {
            throw new WrongUse("--rounds: expected 1 or more, found " + rounds);
        }
        if (!Contender.isInstalled("time")) {
            throw new WrongUse("no \"time\" found; install the Debian package time");
        }
        StringBuilder report = new StringBuilder(Machine.description());
        try (WorkFolder folder = new WorkFolder()) {
            Contests contests = new Contests(folder.path(), Repository.root().resolve("chatlab"), rounds);
            report.append(contests.large()).append(contests.largeBlocks()).append(contests.small());
            if (isLong) {
                report.append(contests.growing());
            }
        }
        if (out == null) {
            System.out.print(report);
        } else {
            WholeFile.write(out, report.toString());
        }
        return ExitCode.DONE;
    }
}
