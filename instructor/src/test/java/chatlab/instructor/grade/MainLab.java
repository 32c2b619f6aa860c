package chatlab.instructor.grade;

import chatlab.instructor.Repository;
import chatlab.instructor.lab.Lab;
import chatlab.instructor.lab.Milestone;
import java.io.IOException;
import java.nio.file.Path;

/** The main lab and its server, which most tests of grading have submissions for. */
final class MainLab {
    static final Lab LAB = Lab.named(Lab.CHAT, Repository.root());
    static final Milestone SERVER = LAB.modules().get(0);

    private MainLab() {}

    static GivenFiles given() throws IOException {
        return new GivenFiles(Repository.root(), LAB.modules());
    }

    /** The solution's ChatServer.java. */
    static Path serverSolution() {
        return Repository.root().resolve("solutions").resolve(SERVER.paths().get(0));
    }
}
