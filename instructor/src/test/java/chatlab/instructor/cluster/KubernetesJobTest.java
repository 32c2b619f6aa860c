package chatlab.instructor.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.ExitCode;
import chatlab.instructor.Repository;
import chatlab.instructor.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The Indexed Job, as far as it can be tried without a cluster: its fields, and its command for each of its pods. */
@Tag("once")
class KubernetesJobTest {
    /** The fields of the API (Kubernetes API reference, Job v1 batch and Pod v1 core) that the file may use, by their owners. */
    private static final Map<String, Set<String>> FIELDS = Map.ofEntries(
            Map.entry("", Set.of("apiVersion", "kind", "metadata", "spec")),
            Map.entry("metadata", Set.of("name")),
            Map.entry("spec", Set.of("completionMode", "completions", "parallelism", "backoffLimit", "template")),
            Map.entry("spec.template", Set.of("spec")),
            Map.entry("spec.template.spec", Set.of("restartPolicy", "containers", "volumes")),
            Map.entry(
                    "spec.template.spec.containers",
                    Set.of("name", "image", "workingDir", "env", "command", "args", "resources", "volumeMounts")),
            Map.entry("spec.template.spec.containers.env", Set.of("name", "value")),
            Map.entry("spec.template.spec.containers.resources", Set.of("requests", "limits")),
            Map.entry("spec.template.spec.containers.resources.requests", Set.of("cpu", "memory")),
            Map.entry("spec.template.spec.containers.resources.limits", Set.of("cpu", "memory")),
            Map.entry("spec.template.spec.containers.volumeMounts", Set.of("name", "mountPath")),
            Map.entry("spec.template.spec.volumes", Set.of("name", "persistentVolumeClaim")),
            Map.entry("spec.template.spec.volumes.persistentVolumeClaim", Set.of("claimName")));

    private static final String NAME = "[a-z0-9]([a-z0-9-]*[a-z0-9])?"; // RFC 1123, section 2.1

    @TempDir
    private Path folder;

    private Map<String, Object> job;
    private Map<String, Object> spec;
    private Map<String, Object> pod;
    private Map<String, Object> container;

    @BeforeEach
    void read() throws IOException {
        String text = Files.readString(Repository.root().resolve("instructor/cluster/grade-job.yaml"));
        job = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        spec = map(job.get("spec"));
        pod = map(map(spec.get("template")).get("spec"));
        container = map(list(pod.get("containers")).get(0));
    }

    @Test
    void all_fields_are_known_to_the_api_and_stand_where_they_belong() {
        checkFields("", job);
    }

    private static void checkFields(String place, Object value) {
        if (value instanceof Map<?, ?>) {
            assertThat(FIELDS).containsKey(place);
            assertThat(map(value).keySet()).as("fields of " + place).isSubsetOf(FIELDS.get(place));
            map(value).forEach((name, inner) -> checkFields(place.isEmpty() ? name : place + "." + name, inner));
        } else if (value instanceof List<?>) {
            list(value).forEach(element -> checkFields(place, element));
        }
    }

    @Test
    void it_is_an_indexed_job_whose_pods_share_a_folder() {
        assertThat(job).containsEntry("apiVersion", "batch/v1").containsEntry("kind", "Job");
        assertThat(map(job.get("metadata")).get("name")).asString().matches(NAME);
        assertThat(spec).containsEntry("completionMode", "Indexed");
        assertThat(spec.get("completions")).isInstanceOf(Integer.class).isEqualTo(spec.get("parallelism"));
        assertThat(spec.get("backoffLimit")).isInstanceOf(Integer.class);
        assertThat(pod.get("restartPolicy")).isIn("OnFailure", "Never"); // the only ones that a job may have
        assertThat(container.get("name")).asString().matches(NAME);
        assertThat(list(container.get("env")))
                .containsExactly(
                        Map.of("name", "PARTS", "value", spec.get("completions").toString()));
        assertThat(list(container.get("volumeMounts")))
                .extracting(mount -> map(mount).get("name"))
                .isEqualTo(list(pod.get("volumes")).stream()
                        .map(volume -> map(volume).get("name"))
                        .toList());
    }

    @Test
    void a_pod_that_failed_is_started_again_and_one_that_met_bad_submissions_is_not() throws Exception {
        for (int status : List.of(ExitCode.DONE, ExitCode.DONE_WITH_ERRORS)) {
            StandIn.ending(folder.resolve("chatlab"), status);
            assertThat(runPod(0)).isZero();
        }
        for (int status : List.of(ExitCode.WRONG_USE, ExitCode.FAILED, 137)) { // 137: killed
            StandIn.ending(folder.resolve("chatlab"), status);
            assertThat(runPod(0)).isNotZero();
        }
    }

    /** What the parts give together is {@link SlurmTest}'s. */
    @Test
    void each_pod_marks_another_part_of_the_same_class() throws Exception {
        Tools.need("bash");
        int completions = (Integer) spec.get("completions");
        StandIn.tellingItsArguments(folder.resolve("chatlab"));

        for (int part = 1; part <= completions; part++) {
            assertThat(runPod(part - 1)).isZero();
            assertThat(Files.readString(folder.resolve("output")))
                    .isEqualTo("grade\n%1$s/submissions\n--out\n%1$s/parts/part-%2$d\n--shard\n%2$d/%3$d\n--jobs\n2\n"
                            .formatted(folder.resolve("class"), part, completions));
        }
    }

    /** Runs what the container of this pod runs, with this test's folder in place of the volume. */
    private int runPod(int index) throws Exception {
        String mounted = map(list(container.get("volumeMounts")).get(0)).get("mountPath") + "/";
        List<String> command = Stream.of(container.get("command"), container.get("args"))
                .flatMap(words -> list(words).stream())
                .map(word -> word.toString().replace(mounted, folder.resolve("class") + "/"))
                .toList();
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("output").toFile());
        builder.environment().put("JOB_COMPLETION_INDEX", Integer.toString(index));
        list(container.get("env"))
                .forEach(variable -> builder.environment()
                        .put(
                                map(variable).get("name").toString(),
                                map(variable).get("value").toString()));
        return builder.start().waitFor();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }
}
