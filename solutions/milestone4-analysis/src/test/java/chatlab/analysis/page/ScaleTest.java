package chatlab.analysis.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScaleTest {
    @Test
    void values_are_spread_between_the_ends() {
        Scale scale = new Scale(0, 200, 246, 34);
        assertThat(scale.at(0)).isEqualTo(246);
        assertThat(scale.at(100)).isEqualTo(140);
        assertThat(scale.at(200)).isEqualTo(34);
    }

    @Test
    void values_outside_are_put_at_the_ends() {
        Scale scale = new Scale(0, 10, 0, 100);
        assertThat(scale.at(-5)).isZero();
        assertThat(scale.at(1e12)).isEqualTo(100);
    }

    @Test
    void ticks_are_at_even_numbers() {
        assertThat(new Scale(0, 100, 0, 1).ticks(4)).containsExactly(0.0, 50.0, 100.0);
        assertThat(new Scale(0, 75, 0, 1).ticks(4)).containsExactly(0.0, 20.0, 40.0, 60.0);
        assertThat(new Scale(-5, 10, 0, 1).ticks(4)).containsExactly(-5.0, 0.0, 5.0, 10.0);
    }

    @Test
    void an_axis_has_a_length_even_if_all_values_are_the_same() {
        assertThat(new Scale(7, 7, 0, 100).at(7)).isZero();
        assertThat(new Scale(7, 7, 0, 100).ticks(4)).isNotEmpty().hasSizeLessThan(10);
    }
}
