package chatlab.harness.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TroublemakerTest {
    private static final StreamTrouble BYTES = new StreamTrouble(Cutting.EVERY_BYTE, 0, 0);

    @Test
    void without_trouble_a_grader_uses_the_connection_with_the_program_itself() throws IOException {
        try (Ends ends = Ends.connected()) {
            assertThat(Troublemaker.none().between(ends.far())).isSameAs(ends.far());
            assertThat(Troublemaker.none().pass()).isFalse();
            assertThat(Troublemaker.none().pauses()).isSameAs(Pauses.NONE);
        }
    }

    @Test
    void with_trouble_a_grader_has_a_connection_of_its_own_through_which_everything_passes() throws IOException {
        try (Ends ends = Ends.connected();
                Troublemaker troublemaker = Troublemaker.of(BYTES, BYTES);
                SocketChannel grader = troublemaker.between(ends.far())) {
            assertThat(grader.getRemoteAddress()).isNotEqualTo(ends.far().getRemoteAddress());
            grader.configureBlocking(false);
            grader.write(ByteBuffer.wrap("ping".getBytes(Ends.TEXT)));
            assertThat(Ends.read(ends.near(), 4, troublemaker::pass)).isEqualTo("ping");
            ends.near().write(ByteBuffer.wrap("pong".getBytes(Ends.TEXT)));
            assertThat(Ends.read(grader, 4, troublemaker::pass)).isEqualTo("pong");
        }
    }

    @Test
    void what_is_held_back_is_still_something_to_wait_for() throws IOException {
        StreamTrouble late = new StreamTrouble(Cutting.AS_IT_COMES, 5, 5);
        try (Ends ends = Ends.connected();
                Troublemaker troublemaker = Troublemaker.of(late, late);
                SocketChannel grader = troublemaker.between(ends.far())) {
            ends.near().write(ByteBuffer.wrap("last words".getBytes(Ends.TEXT)));
            ends.near().close();
            while (troublemaker.pass()) {}

            ByteBuffer bytes = ByteBuffer.allocate(100);
            grader.read(bytes);
            assertThat(bytes.position()).isEqualTo(10);
            assertThat(grader.read(bytes)).isEqualTo(-1);
        }
    }

    @Test
    void pauses_are_drawn_from_the_seed_and_short() {
        assertThat(draw(7)).isEqualTo(draw(7)).isNotEqualTo(draw(8));
        assertThat(draw(7)).allMatch(pause -> pause <= 20).anyMatch(pause -> pause > 0);
    }

    private static List<Integer> draw(long seed) {
        try (Troublemaker troublemaker = Troublemaker.from(seed)) {
            Pauses pauses = troublemaker.pauses();
            return Stream.generate(pauses::draw).limit(100).toList();
        }
    }

    @Test
    void pauses_come_to_an_end_when_there_were_enough() {
        try (Troublemaker troublemaker = Troublemaker.from(1)) {
            Pauses pauses = troublemaker.pauses();
            pauses.add(Pauses.MOST);
            assertThat(Stream.generate(pauses::draw).limit(100)).allMatch(pause -> pause == 0);
        }
    }
}
