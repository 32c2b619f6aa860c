package chatlab.analysis.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Charts keep what can be seen, and no more. */
class ThinningTest {
    @Test
    void bars_in_one_place_are_drawn_once() {
        Cells cells = new Cells();
        for (int i = 0; i < 1000; i++) {
            cells.add(100.0 + i / 1000.0, 50, 60);
        }
        assertThat(cells.path()).isEqualTo("M101 50V62");
    }

    @Test
    void bars_with_a_gap_between_them_stay_apart() {
        Cells cells = new Cells();
        cells.add(100, 50, 60);
        cells.add(100, 90, 80);
        assertThat(cells.path()).isEqualTo("M101 50V62M101 80V92");
    }

    @Test
    void the_path_of_any_number_of_bars_is_bounded() {
        Cells cells = new Cells();
        Random random = new Random(1);
        for (int i = 0; i < 1_000_000; i++) {
            double y = random.nextDouble() * Chart.HEIGHT;
            cells.add(random.nextDouble() * Chart.WIDTH, y, y);
        }
        assertThat(cells.path().length()).isBetween(1_000, 30_000);
    }

    @Test
    void a_line_goes_up_and_down_in_steps() {
        StepLine line = new StepLine();
        line.add(10, 200);
        line.add(20, 150);
        line.add(30, 180);
        assertThat(line.path()).isEqualTo("M10 200V200H20V150H30V180H704");
    }

    @Test
    void a_line_keeps_the_lowest_and_the_highest_of_a_column() {
        StepLine line = new StepLine();
        line.add(10, 200);
        line.add(20.1, 10);
        line.add(20.2, 240);
        line.add(20.3, 200);
        assertThat(line.path()).contains("H20V10V240V200");
    }

    @Test
    void a_line_that_stays_where_it_is_needs_no_points() {
        StepLine line = new StepLine();
        for (int x = 0; x < 700; x++) {
            line.add(x, 100);
        }
        assertThat(line.path()).isEqualTo("M0 100V100H704");
    }

    @Test
    void numbers_go_on_when_32_bits_begin_again() {
        Unwrapped numbers = new Unwrapped();
        assertThat(numbers.near(4_294_967_290L)).isEqualTo(-6); // just before the first
        assertThat(numbers.near(2_000_000_000L)).isEqualTo(2_000_000_000L);
        assertThat(numbers.near(4_000_000_000L)).isEqualTo(4_000_000_000L);
        assertThat(numbers.near(10)).isEqualTo(4_294_967_306L);
        assertThat(numbers.near(4_294_967_295L)).isEqualTo(4_294_967_295L);
    }
}
