package chatlab.instructor.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The comparisons of the benchmark, each with captures made for it. */
final class Contests {
    private static final int LARGE = 2_000_000;
    private static final int SMALL = 300;
    private static final int MANY = 3_000_000;
    private static final int MOST_MEBIBYTES = 160;

    private final Path folder;
    private final String chatlab;
    private final int rounds;

    Contests(Path folder, Path chatlab, int rounds) {
        this.folder = folder;
        this.chatlab = chatlab.toString();
        this.rounds = rounds;
    }

    /** One large capture: as fast as what reads it only, and faster than what understands it. */
    String large() throws IOException {
        Path capture = folder.resolve("large.pcap");
        String file = make(capture, LARGE, SegmentFile.USUAL_BLOCK);
        Contest contest = new Contest(
                "A capture of 2 million packets, " + gigabytes(capture), analyzer(List.of(file)), MOST_MEBIBYTES);
        add(contest, "tcptrace -n -l", List.of("tcptrace", "-n", "-l", file), rounds, 1.5);
        add(contest, "tshark -q -z conv,tcp", List.of("tshark", "-q", "-z", "conv,tcp", "-r", file), 1, 20);
        add(contest, "cat", List.of("cat", file), rounds, 0.2);
        return results(contest);
    }

    /** The same capture as a file that is read faster. */
    String largeBlocks() throws IOException {
        Path capture = folder.resolve("large.pcap");
        String file = make(capture, LARGE, SegmentFile.LARGE_BLOCK);
        Contest contest = new Contest(
                "The same, written in blocks of 1 MiB instead of 4 KiB", analyzer(List.of(file)), MOST_MEBIBYTES);
        add(contest, "cat", List.of("cat", file), rounds, 0.2);
        return results(contest);
    }

    private static String make(Path capture, long packets, int block) throws IOException {
        tell("making a capture of %,d packets", packets);
        LossyCapture.large(capture, 1, packets, block);
        return capture.toString();
    }

    /** Many small captures: in one run of ours, in a run for each of the others. */
    String small() throws IOException {
        tell("making %s small captures", SMALL);
        List<String> files = new ArrayList<>();
        for (int i = 0; i < SMALL; i++) {
            Path capture = folder.resolve("%03d.pcap".formatted(i));
            LossyCapture.small(capture, i);
            files.add(capture.toString());
        }
        Contest contest = new Contest(SMALL + " captures of 50 to 250 packets", analyzer(files), 0);
        add(contest, "tcptrace -n -l, one by one", oneByOne("tcptrace -n -l", files), rounds, 3);
        add(contest, "tshark -q -z conv,tcp, one by one", oneByOne("tshark -q -z conv,tcp -r", files), 1, 50);
        return results(contest);
    }

    private static List<String> oneByOne(String program, List<String> files) {
        List<String> command = new ArrayList<>(
                List.of("sh", "-c", "for capture; do %s \"$capture\"; done".formatted(program), program.split(" ")[0]));
        command.addAll(files);
        return command;
    }

    /** Larger and larger captures: what time and memory grow with. */
    String growing() throws IOException {
        StringBuilder table = new StringBuilder("### Larger captures, and more connections than are followed\n\n");
        table.append("| capture | fastest | processor | memory |\n| --- | ---: | ---: | ---: |\n");
        for (int times : List.of(1, 2, 4)) {
            Path capture = folder.resolve("growing.pcap");
            String file = make(capture, (long) times * LARGE, SegmentFile.USUAL_BLOCK);
            table.append(row(gigabytes(capture), analyzer(List.of(file))));
            Files.delete(capture);
        }
        Path scan = folder.resolve("scan.pcap");
        tell("making a capture of %,d connections", MANY);
        LossyCapture.scan(scan, MANY);
        table.append(row("3 million connections, " + gigabytes(scan), analyzer(List.of(scan.toString()))));
        return table.append('\n').toString();
    }

    private String row(String name, Contender contender) throws IOException {
        for (int i = 0; i < rounds; i++) {
            contender.run();
        }
        return String.format(
                Locale.ROOT,
                "| %s | %.2f s | %.2f s | %.0f MiB |%n",
                name,
                contender.minimum(),
                contender.processorSeconds(),
                contender.mebibytes());
    }

    private Contender analyzer(List<String> files) {
        List<String> command = new ArrayList<>(List.of(chatlab, "analyze"));
        command.addAll(files);
        return new Contender("chatlab analyze", command, rounds);
    }

    private static void add(Contest contest, String name, List<String> command, int mostRounds, double factor) {
        String program = command.get(0).equals("sh") ? command.get(3) : command.get(0);
        if (Contender.isInstalled(program)) {
            contest.against(new Contender(name, command, mostRounds), factor);
        } else {
            tell("%s is not installed: left out", program);
        }
    }

    private String results(Contest contest) throws IOException {
        tell("running %s programs %s times", contest.size(), rounds);
        contest.run(rounds);
        return contest + "\n";
    }

    private static String gigabytes(Path file) throws IOException {
        return String.format(Locale.ROOT, "%.2f GB", Files.size(file) / 1e9);
    }

    private static void tell(String pattern, Object... values) {
        System.err.printf(Locale.ROOT, "benchmark: " + pattern + "%n", values);
    }
}
