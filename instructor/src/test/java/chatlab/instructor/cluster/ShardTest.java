package chatlab.instructor.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chatlab.instructor.WrongUse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {
    @Test
    void each_name_is_in_exactly_one_part() {
        List<Shard> parts =
                IntStream.rangeClosed(1, 7).mapToObj(i -> Shard.of(i + "/7")).toList();

        assertThat(List.of(
                        "alfa", "bravo", "Zoë", "李雷", "Ada Lovelace_4711_assignsubmission_file", "polygenelubricants"))
                .allSatisfy(name ->
                        assertThat(parts).filteredOn(part -> part.has(name)).hasSize(1));
    }

    @Test
    void a_part_of_one_is_everybody() {
        assertThat(Shard.of("1/1").has("alfa")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "0/4", "5/4", "1/0", "-1/4", "1/4/2", "a/b", "1/99999999999"})
    void anything_else_is_refused_in_one_line(String text) {
        assertThatThrownBy(() -> Shard.of(text))
                .isInstanceOf(WrongUse.class)
                .hasMessage("--shard: expected I/N with I from 1 to N, found " + text);
    }
}
