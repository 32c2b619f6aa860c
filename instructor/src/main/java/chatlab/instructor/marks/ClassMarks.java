package chatlab.instructor.marks;

import chatlab.instructor.WrongUse;
import chatlab.instructor.lab.Lab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of a class, in the order of its gradebook. */
public record ClassMarks(List<Member> members) {
    /** Reads the results of a class; throws WrongUse where the folder has none. */
    public static ClassMarks read(Path results) throws IOException {
        List<Member> members = new ArrayList<>();
        for (String student : ClassTable.read(results).students()) {
            members.add(member(results.resolve(student)));
        }
        return new ClassMarks(List.copyOf(members));
    }

    private static Member member(Path folder) throws IOException {
        String name = folder.getFileName().toString();
        if (Files.exists(folder.resolve("grade.json"))) {
            StudentMarks marks = GradeFile.read(folder.resolve("grade.json"));
            return new Member(name, marks.student(), Optional.of(marks), "");
        }
        if (Files.exists(folder.resolve("unmarked.json"))) {
            Unmarked unmarked = GradeFile.readUnmarked(folder.resolve("unmarked.json"));
            return new Member(name, unmarked.student(), Optional.empty(), unmarked.problem());
        }
        throw new WrongUse(folder + ": has neither grade.json nor unmarked.json, though gradebook.csv names it");
    }

    /** The lab that the class was marked for; the main lab where nobody has marks. */
    public String lab() {
        return marked().stream().findFirst().map(StudentMarks::lab).orElse(Lab.CHAT);
    }

    /** Those that were marked. */
    public List<StudentMarks> marked() {
        return members.stream().flatMap(member -> member.marks().stream()).toList();
    }
}
