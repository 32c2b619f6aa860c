package chatlab.instructor.grade;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A module for which students hand in code.
 *
 * @param module its folder
 * @param packageName the package that its sources are in
 * @param mainFile the file with holes
 * @param libraries the names of the jars, without version, that its code may use
 */
record Milestone(String module, String packageName, String mainFile, List<String> libraries) {
    static final Milestone SERVER =
            new Milestone("milestone1-server", "chatlab.server", "ChatServer.java", List.of("jackson-core"));
    static final Milestone CLIENT =
            new Milestone("milestone2-client", "chatlab.client", "ChatClient.java", List.of("jackson-core"));

    /** The one that takes captures and answers, too. */
    static final Milestone ANALYSIS = new Milestone(
            "milestone4-analysis",
            "chatlab.analysis",
            "TraceQuestions.java",
            List.of(
                    "jackson-core",
                    "jackson-annotations",
                    "jackson-databind",
                    "pcap4j-core",
                    "pcap4j-packetfactory-static",
                    "jna",
                    "slf4j-api",
                    "slf4j-nop"));

    private static final List<Milestone> ALL = List.of(SERVER, CLIENT, ANALYSIS);

    /** Those that a repository has. */
    static List<Milestone> in(Path root) {
        return ALL.stream()
                .filter(milestone -> Files.exists(root.resolve(milestone.mainPath())))
                .toList();
    }

    /** Whether a folder has the name of a milestone's module. */
    static boolean isModule(String folder) {
        return ALL.stream().anyMatch(milestone -> milestone.module().equals(folder));
    }

    /** Where the kit has the file with holes. */
    String mainPath() {
        return path(mainFile);
    }

    /** Where the kit would have a source file of this milestone. */
    String path(String fileName) {
        return module + "/src/main/java/" + packageName.replace('.', '/') + "/" + fileName;
    }
}
