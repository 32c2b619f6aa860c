package chatlab.instructor.analyze;

import chatlab.analysis.capture.CaptureException;
import chatlab.analysis.headers.IpAddresses;
import chatlab.analysis.report.Analysis;
import chatlab.analysis.report.Analyzer;
import chatlab.analysis.tcp.Rules;
import chatlab.instructor.ExitCode;
import chatlab.instructor.WrongUse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chatlab analyze}: what a capture says of its TCP connections and UDP datagrams. */
@Command(
        name = "analyze",
        header = "Shows the connections and datagrams in a capture.",
        description = {
            "",
            "For each TCP connection: the handshake, segments and bytes, the smallest windows, retransmissions; for "
                    + "UDP the first datagram of each conversation. Frame numbers are those that Wireshark shows. "
                    + "A capture is a pcap or pcapng file, gzip-compressed or not. Tables are coloured on a terminal, "
                    + "unless NO_COLOR is set. What --json prints: milestone4-analysis/ANALYSIS.md.",
            ""
        },
        parameterListHeading = "")
public final class AnalyzeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    @Parameters(arity = "1..*", paramLabel = "CAPTURE", description = "A capture file.")
    private List<Path> captures;

    @Option(names = "--server", paramLabel = "IP", description = "Only what this server takes part in.")
    private String server;

    @Option(names = "--client", paramLabel = "IP", description = "Only what this client takes part in.")
    private String client;

    @Option(names = "--port", paramLabel = "N", description = "Only this port, of either end.")
    private Integer port;

    @Option(
            names = "--rules",
            paramLabel = "4.0|4.4",
            description = "As which version of Wireshark to name retransmissions; without it, 4.4.")
    private String rules = Rules.WIRESHARK_4_4.version();

    @Option(names = "--json", description = "Print JSON, a document for each capture, instead of tables.")
    private boolean json;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write a page with pictures of all captures, for any browser, instead of tables.")
    private Path html;

    /**
     * This command for captures alone; empty if another one is called, or anything is there that may be an option.
     *
     * <p>picocli takes longer to look for options than the analysis of most captures does.
     */
    public static Optional<AnalyzeCommand> withoutOptions(String... arguments) {
        if (arguments.length < 2 || !arguments[0].equals("analyze")) {
            return Optional.empty();
        }
        AnalyzeCommand command = new AnalyzeCommand();
        command.captures = new ArrayList<>();
        for (String argument : List.of(arguments).subList(1, arguments.length)) {
            if (argument.startsWith("-")) {
                return Optional.empty();
            }
            command.captures.add(Path.of(argument));
        }
        return Optional.of(command);
    }

    @Override
    public Integer call() throws IOException {
        Rules chosen = rules();
        InetAddress fromServer = address("--server", server);
        InetAddress fromClient = address("--client", client);
        checkPort();
        if (html != null && json) {
            throw new WrongUse("--html and --json: expected one of them, found both");
        }
        if (html != null) {
            new PageFile(html).write(captures, chosen, analysis -> only(analysis, fromServer, fromClient));
            return ExitCode.DONE;
        }
        int status = ExitCode.DONE;
        boolean colour = !json && Ansi.AUTO.enabled();
        SideBySide.Work<Shown> work = capture -> {
            Analysis all = Analyzer.analyze(capture, chosen);
            return Shown.of(all, only(all, fromServer, fromClient), json, colour);
        };
        try (SideBySide<Shown> results = new SideBySide<>(captures, work)) {
            for (Path capture : captures) {
                try {
                    Shown shown = results.next();
                    shown.print();
                    if (shown.isAllLeftOut()) {
                        System.err.println(
                                "chatlab analyze: " + capture + ": nothing with these addresses and this port");
                    }
                } catch (CaptureException e) {
                    System.err.println("chatlab analyze: " + e.getMessage());
                    status = ExitCode.WRONG_USE;
                }
            }
        }
        return status;
    }

    private Rules rules() {
        try {
            return Rules.of(rules);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("--" + e.getMessage());
        }
    }

    private static InetAddress address(String option, String text) {
        return text == null
                ? null
                : IpAddresses.parse(text)
                        .orElseThrow(() -> new WrongUse(option + ": expected an IP address, found " + text));
    }

    private void checkPort() {
        if (port != null && (port < 0 || port > HIGHEST_PORT)) {
            throw new WrongUse("--port: expected 0 to " + HIGHEST_PORT + ", found " + port);
        }
    }

    private Analysis only(Analysis all, InetAddress fromServer, InetAddress fromClient) {
        Analysis some = fromServer == null ? all : all.withServer(fromServer);
        some = fromClient == null ? some : some.withClient(fromClient);
        return port == null ? some : some.withPort(port);
    }
}
