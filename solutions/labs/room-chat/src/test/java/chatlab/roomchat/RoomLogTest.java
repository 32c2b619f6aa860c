package chatlab.roomchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomLogTest {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d ";

    @TempDir
    private Path folder;

    private final Room room = new Room("tea", false, "");

    @Test
    void a_message_is_a_line_with_the_time_and_only_while_the_log_is_on() throws IOException {
        RoomLog log = new RoomLog(folder.resolve("tea.log"));
        log.open();
        room.log("alice: not kept");
        room.setLog(log);
        room.log("alice: one\r\nand a half\n");
        room.setLog(null);
        room.log("alice: not kept");
        room.setLog(new RoomLog(folder.resolve("tea.log")));
        room.log("alice: two");

        assertThat(Files.readAllLines(log.file()))
                .satisfiesExactly(
                        line -> assertThat(line).matches(TIME + "alice: one and a half"),
                        line -> assertThat(line).matches(TIME + "alice: two"));
    }

    @Test
    void the_log_ends_with_the_owner() {
        User owner = new User(new Socket());
        room.setRole(owner, Role.OWNER);
        room.setRole(new User(new Socket()), Role.VISITOR);
        room.setLog(new RoomLog(folder.resolve("tea.log")));

        room.remove(owner);
        room.log("bob: hi");

        assertThat(room.isLogged()).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_log_that_can_not_be_written_is_turned_off() {
        room.setLog(new RoomLog(folder)); // a folder

        room.log("alice: hi");

        assertThat(room.isLogged()).isFalse();
    }
}
