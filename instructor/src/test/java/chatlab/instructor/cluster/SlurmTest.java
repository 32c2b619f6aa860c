package chatlab.instructor.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Console;
import chatlab.instructor.ExitCode;
import chatlab.instructor.Repository;
import chatlab.instructor.Tools;
import chatlab.instructor.marks.ClassTable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job array on a real Slurm of one node; needs the Debian packages slurmctld, slurmd, slurm-client and munge. */
@Tag("once")
class SlurmTest {
    private static final Path ROOT = Repository.root();
    private static final int PARTS = 2;

    @TempDir
    private Path folder;

    private final List<String> students = new ArrayList<>();

    @BeforeEach
    void start_slurm() throws Exception {
        Tools.need("slurmctld", "slurmd", "sbatch", "munged");
        if (!System.getProperty("user.name").equals("root")) {
            Tools.skip("Slurm's daemons need root");
        }
        assertThat(run(ROOT.resolve("instructor/src/test/slurm/one-node").toString(), "up", slurm()))
                .isZero();
    }

    @AfterEach
    void end_slurm() throws Exception {
        run(ROOT.resolve("instructor/src/test/slurm/one-node").toString(), "down", slurm());
    }

    private String slurm() {
        return folder.resolve("slurm").toString();
    }

    @Test
    void a_part_that_was_killed_goes_on_when_it_is_submitted_again_and_all_parts_give_the_marks_of_one_run()
            throws Exception {
        StandIn.chatlab(folder.resolve("chatlab"));
        Path submissions = makeClass();
        Path parts = folder.resolve("parts");
        String victim;

        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            for (int part = 1; part <= PARTS; part++) {
                Path own = Files.createDirectories(parts.resolve("part-" + part));
                own.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            }
            // One submission after the other, so that there are more to come when the first one is marked.
            assertThat(run(
                            "sbatch",
                            "--cpus-per-task=1",
                            "--array=1-" + PARTS,
                            script(),
                            submissions.toString(),
                            parts.toString()))
                    .isZero();
            WatchKey first = watch.poll(5, TimeUnit.MINUTES);
            assertThat(first).as("the first student of a part").isNotNull();
            victim = first.watchable().toString().replaceFirst(".*-", "");
        }
        assertThat(run("scancel", "--signal=KILL", "--full", "1_" + victim)).isZero();
        assertThat(parts.resolve("part-" + victim).resolve(ClassTable.FILE)).doesNotExist();
        assertThat(run("sbatch", "--wait", "--array=" + victim, script(), submissions.toString(), parts.toString()))
                .isZero();
        assertThat(run("srun", "--dependency=afterany:1", "true")).isZero();

        Path all = folder.resolve("all");
        Console merge = Console.chatlab("merge", parts.resolve("part-1"), parts.resolve("part-2"), "--out", all);
        assertThat(merge.status()).as(merge.errors()).isEqualTo(ExitCode.DONE);
        Path whole = folder.resolve("whole");
        assertThat(Console.chatlab("grade", submissions, "--out", whole).status())
                .isEqualTo(ExitCode.DONE);
        assertThat(all.resolve(ClassTable.FILE)).hasSameTextualContentAs(whole.resolve(ClassTable.FILE));
        for (String student : students) {
            assertThat(states(all, student)).isEqualTo(states(whole, student));
        }
    }

    private static String script() {
        return ROOT.resolve("instructor/cluster/grade.sbatch").toString();
    }

    /** As many for each part. */
    private Path makeClass() throws IOException {
        Path submissions = folder.resolve("class");
        Path server = ROOT.resolve("solutions/milestone1-server/src/main/java/chatlab/server/ChatServer.java");
        for (int i = 0; students.size() < 3 * PARTS; i++) {
            String student = "student" + i;
            Shard part = new Shard(1 + students.size() % PARTS, PARTS);
            if (part.has(student)) {
                students.add(student);
                Files.createDirectories(submissions.resolve(student));
                Files.copy(server, submissions.resolve(student).resolve("ChatServer.java"));
            }
        }
        return submissions;
    }

    private static List<String> states(Path results, String student) throws IOException {
        JsonNode grade = new ObjectMapper()
                .readTree(results.resolve(student).resolve("grade.json").toFile());
        return grade.path("questions").findValuesAsText("state");
    }

    private int run(String... command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("output").toFile()));
        builder.environment().put("SLURM_CONF", slurm() + "/slurm.conf");
        builder.environment().put("CHATLAB_PARTS", Integer.toString(PARTS));
        builder.environment().put("SBATCH_OUTPUT", folder.resolve("job-%a.txt").toString());
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES))
                .as(String.join(" ", command))
                .isTrue();
        return process.exitValue();
    }
}
