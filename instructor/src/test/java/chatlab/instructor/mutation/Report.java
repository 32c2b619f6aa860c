package chatlab.instructor.mutation;

import chatlab.instructor.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What PIT says of the mutants of one solution.
 *
 * @param solution the module below {@code solutions}
 * @param survivors what no grader noticed; one that ended by PIT's time limit or for lack of memory is among them, as
 *     a grader must notice by itself
 * @param states how many mutants ended how, in PIT's words
 */
record Report(String solution, List<Mutant> survivors, Map<String, Integer> states) {
    private static final String KILLED = "KILLED";

    static Report of(String solution) throws IOException {
        Path file = folder(solution).resolve("target/pit-reports/mutations.xml");
        List<Mutant> survivors = new ArrayList<>();
        Map<String, Integer> states = new TreeMap<>();
        NodeList mutations = parse(file).getElementsByTagName("mutation");
        for (int i = 0; i < mutations.getLength(); i++) {
            Element mutation = (Element) mutations.item(i);
            String state = mutation.getAttribute("status");
            states.merge(state, 1, Integer::sum);
            if (!state.equals(KILLED)) {
                survivors.add(mutant(solution, mutation));
            }
        }
        return new Report(solution, survivors, states);
    }

    private static Path folder(String solution) {
        return Repository.root().resolve("solutions").resolve(solution);
    }

    private static Element parse(Path file) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " is no report of PIT's: " + e.getMessage(), e);
        }
    }

    private static Mutant mutant(String solution, Element mutation) throws IOException {
        String type = text(mutation, "mutatedClass");
        String packages = type.substring(0, type.lastIndexOf('.') + 1);
        Path source = folder(solution)
                .resolve("src/main/java")
                .resolve(packages.replace('.', '/'))
                .resolve(text(mutation, "sourceFile"));
        int line = Integer.parseInt(text(mutation, "lineNumber"));
        return new Mutant(
                type.substring(packages.length()).replace('$', '.') + "." + method(text(mutation, "mutatedMethod")),
                Files.readAllLines(source).get(line - 1).strip(),
                text(mutation, "description"));
    }

    /** The method as the source has it: {@code run} for {@code lambda$run$0}. */
    private static String method(String name) {
        return name.equals("<init>") ? "new" : name.replaceFirst("^lambda\\$(\\w+)\\$\\d+$", "$1");
    }

    private static String text(Element mutation, String name) {
        return mutation.getElementsByTagName(name).item(0).getTextContent();
    }

    int mutants() {
        return states.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        int killed = states.getOrDefault(KILLED, 0);
        return "%-20s %3d mutants, %3d killed (%d %%): %s"
                .formatted(solution, mutants(), killed, Math.round(killed * 100f / Math.max(1, mutants())), states);
    }
}
