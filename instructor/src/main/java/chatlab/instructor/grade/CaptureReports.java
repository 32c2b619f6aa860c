package chatlab.instructor.grade;

import chatlab.analysis.capture.CaptureException;
import chatlab.analysis.report.AnalysisJson;
import chatlab.analysis.report.Analyzer;
import chatlab.analysis.tcp.Rules;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the analyzer says of a student's captures, for {@code grade.json}. */
final class CaptureReports {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CaptureReports() {}

    /** Analyses the captures in {@code folder/captures}; one that can't be read has the member "error" instead. */
    static List<JsonNode> of(Path folder) throws IOException {
        List<JsonNode> reports = new ArrayList<>();
        Path captures = folder.resolve("captures");
        if (Files.isDirectory(captures)) {
            try (Stream<Path> files = Files.list(captures)) {
                for (Path file : files.filter(f -> f.toString().contains(".pcap"))
                        .sorted()
                        .toList()) {
                    reports.add(report(file, folder.relativize(file).toString()));
                }
            }
        }
        return reports;
    }

    private static JsonNode report(Path file, String name) throws IOException {
        try {
            ObjectNode report = (ObjectNode) JSON.readTree(AnalysisJson.write(Analyzer.analyze(file, Rules.of("4.4"))));
            return report.put("file", name);
        } catch (CaptureException e) {
            return JSON.createObjectNode()
                    .put("file", name)
                    .put("error", e.getMessage().replace(file.toString(), name));
        }
    }
}
