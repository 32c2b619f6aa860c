package chatlab.instructor.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chatlab.instructor.Repository;
import chatlab.instructor.WrongUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabTest {
    @TempDir
    private Path root;

    @Test
    void a_repository_has_the_labs_whose_modules_it_has() throws IOException {
        assertThat(Lab.in(root)).isEmpty();

        add("labs/room-chat");
        assertThat(Lab.in(root)).extracting(Lab::name).containsExactly("room-chat");

        add("milestone2-client");
        assertThat(Lab.in(root)).extracting(Lab::name).containsExactly("chat", "room-chat");
    }

    @Test
    void a_lab_that_is_not_there_is_told_with_those_that_are() throws IOException {
        add("labs/room-chat");

        assertThatThrownBy(() -> Lab.named("chat", root))
                .isInstanceOf(WrongUse.class)
                .hasMessage("there is no lab \"chat\"; expected one of: room-chat");
    }

    @Test
    void milestones_are_parts_of_the_main_lab_and_questions_of_the_others() {
        assertThat(Lab.partTitle("chat", 2)).isEqualTo("Milestone 2: chat client");
        assertThat(Lab.partTitle("room-chat", 1)).isEqualTo("Question 1: server");
        assertThat(Lab.partTitle("room-chat", 9)).isEqualTo("Question 9");
        assertThat(Lab.partTitle("a lab of older results", 1)).isEqualTo("Question 1");
        assertThat(Lab.partSign("chat", 2)).isEqualTo("M2");
        assertThat(Lab.partSign("room-chat", 2)).isEqualTo("Q2");
    }

    @Test
    void every_lab_is_named_the_same_everywhere() {
        assertThat(Lab.in(Repository.root())).isNotEmpty().allSatisfy(lab -> {
            for (Milestone module : lab.modules()) {
                assertThat(module.paths()).isNotEmpty().allSatisfy(path -> {
                    assertThat(Repository.root().resolve(path)).exists();
                    assertThat(Repository.root().resolve("solutions").resolve(path))
                            .exists();
                });
            }
            if (!lab.name().equals(Lab.CHAT)) {
                assertThat(lab.modules()).extracting(Milestone::module).containsExactly("labs/" + lab.name());
                assertThat(Repository.root().resolve("handout/" + lab.name() + ".adoc"))
                        .exists();
                assertThat(Repository.root().resolve("instructor/kit/" + lab.name() + "/README.md"))
                        .exists();
            }
        });
    }

    private void add(String module) throws IOException {
        Files.createDirectories(root.resolve(module));
        Files.writeString(root.resolve(module + "/pom.xml"), "<project/>");
    }
}
