package chatlab.instructor.analyze;

import chatlab.analysis.capture.CaptureException;
import chatlab.analysis.report.Analysis;
import chatlab.analysis.report.AnalysisJson;
import chatlab.analysis.report.AnalysisTable;
import chatlab.analysis.report.Analyzer;
import chatlab.analysis.tcp.Rules;
import chatlab.instructor.ExitCode;
import chatlab.instructor.WrongUse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
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
                    + "A capture is a pcap or pcapng file, gzip-compressed or not.",
            ""
        },
        parameterListHeading = "")
public final class AnalyzeCommand implements Callable<Integer> {
    private static final Pattern ADDRESS = Pattern.compile("\\d+(\\.\\d+){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*");
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
            defaultValue = "4.4",
            description = "As which version of Wireshark to name retransmissions; without it, 4.4.")
    private String rules;

    @Option(names = "--json", description = "Print JSON, a document for each capture, instead of tables.")
    private boolean json;

    @Override
    public Integer call() {
        Rules chosen = rules();
        InetAddress fromServer = address("--server", server);
        InetAddress fromClient = address("--client", client);
        checkPort();
        int status = ExitCode.DONE;
        for (Path capture : captures) {
            try {
                Analysis analysis = Analyzer.analyze(capture, chosen);
                Analysis wanted = only(analysis, fromServer, fromClient);
                print(wanted);
                if (isEmpty(wanted) && !isEmpty(analysis)) {
                    System.err.println("chatlab analyze: " + capture + ": nothing with these addresses and this port");
                }
            } catch (CaptureException e) {
                System.err.println("chatlab analyze: " + e.getMessage());
                status = ExitCode.WRONG_USE;
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
        if (text == null) {
            return null;
        }
        try {
            if (ADDRESS.matcher(text).matches()) {
                return InetAddress.getByName(text);
            }
        } catch (UnknownHostException e) {
            // Told below, with the other wrong ones.
        }
        throw new WrongUse(option + ": expected an IP address, found " + text);
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

    private static boolean isEmpty(Analysis analysis) {
        return analysis.tcp().isEmpty() && analysis.udp().isEmpty();
    }

    private void print(Analysis analysis) {
        System.out.println((json ? AnalysisJson.write(analysis) : AnalysisTable.write(analysis)).stripTrailing());
    }
}
