package chatlab.harness.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFolderTest {
    @TempDir
    private Path parent;

    @Test
    void a_closed_one_is_gone_with_all_that_is_in_it_and_nothing_that_a_link_leads_to() throws Exception {
        Path elsewhere = Files.writeString(parent.resolve("elsewhere"), "kept");
        ScratchFolder folder = new ScratchFolder(parent);
        Files.createDirectories(folder.path().resolve("a/b"));
        Files.writeString(folder.path().resolve("a/b/file"), "gone");
        Files.createSymbolicLink(folder.path().resolve("link"), elsewhere);

        folder.close();

        assertThat(folder.path()).doesNotExist();
        assertThat(elsewhere).hasContent("kept");
    }

    @Test
    void each_has_a_path_of_its_own() throws Exception {
        try (ScratchFolder one = new ScratchFolder(parent);
                ScratchFolder other = new ScratchFolder(parent)) {
            assertThat(one.path()).isNotEqualTo(other.path()).isEmptyDirectory();
        }
    }
}
