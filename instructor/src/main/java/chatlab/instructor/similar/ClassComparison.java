package chatlab.instructor.similar;

import chatlab.instructor.WholeFile;
import chatlab.instructor.marks.ClassTable;
import chatlab.instructor.marks.MarkedStudent;
import chatlab.instructor.report.ClassReport;
import chatlab.instructor.report.StudentReport;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares the submissions of a class, and writes what it found. */
public final class ClassComparison {
    private ClassComparison() {}

    /**
     * Writes {@code similarity.html} and puts findings into each {@code grade.json}, and into the pages made from those.
     *
     * @param results what {@code chatlab grade} wrote
     * @return what was found, in a few lines for people
     * @throws WrongUse where no student was marked; its message is one line
     */
    public static String write(Path results) throws IOException, InterruptedException {
        List<MarkedStudent> students = MarkedStudent.all(results);
        Similarities found = compare(students);
        for (MarkedStudent student : students) {
            Optional<JsonNode> grade = student.replaceFindings(found.kinds(), found.findings(student.name()));
            if (grade.isPresent()) {
                StudentReport.write(student.folder(), grade.get());
            }
        }
        if (Files.exists(results.resolve(ClassTable.FILE))) {
            ClassReport.write(results);
        }
        Path page = results.resolve("similarity.html");
        WholeFile.write(page, beside -> {
            try (Writer out = Files.newBufferedWriter(beside)) {
                new SimilarityPage(out, students, found).write();
            }
        });
        return summary(students.size(), found) + "%nWritten: %s, and findings in each grade.json.%n".formatted(page);
    }

    private static Similarities compare(List<MarkedStudent> students) throws IOException, InterruptedException {
        List<Recorded> all = new ArrayList<>();
        Map<String, List<String>> disagreements = new TreeMap<>();
        for (MarkedStudent student : students) {
            List<Recorded> own = RecordingReader.read(student);
            all.addAll(own);
            List<String> sentences = BothEnds.disagreements(own);
            if (!sentences.isEmpty()) {
                disagreements.put(student.name(), sentences);
            }
        }
        CodeComparison code = new CodeComparison(students);
        boolean possible = code.isPossible();
        return new Similarities(
                SharedRecordings.find(all), disagreements, possible ? code.compare() : List.of(), possible);
    }

    private static String summary(int students, Similarities found) {
        return line("Submissions compared:", students)
                + line(
                        "Connections in more than one's captures:",
                        found.shared().size())
                + line(
                        "Students whose captures contradict each other:",
                        found.disagreements().size())
                + (found.codeCompared()
                        ? line("Pairs with much code in common:", found.code().size())
                        : "Code was not compared: instructor/similarity isn't built%n".formatted());
    }

    private static String line(String what, int count) {
        return "%-46s %d%n".formatted(what, count);
    }
}
