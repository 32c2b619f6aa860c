package chatlab.harness.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chatlab.harness.trouble.StreamTrouble.End;
import java.net.InetSocketAddress;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadLineOptionsTest {
    private static final String HERE = "127.0.0.22:5000";
    private static final String SERVER = "127.0.0.1:5001";
    private static final String CLIENT = "127.0.0.12:5002";

    private static BadLineOptions parse(String... troubles) {
        return BadLineOptions.parse(
                Stream.concat(Stream.of(HERE, SERVER), Stream.of(troubles)).toArray(String[]::new));
    }

    @Test
    void without_options_everything_passes_as_it_is_and_datagrams_go_to_the_server_too() {
        BadLineOptions options = parse();
        assertThat(options.here()).isEqualTo(new InetSocketAddress("127.0.0.22", 5000));
        assertThat(options.server()).isEqualTo(new InetSocketAddress("127.0.0.1", 5001));
        assertThat(options.client()).isEqualTo(options.server());
        assertThat(options.toServer()).isEqualTo(StreamTrouble.NONE);
        assertThat(options.toClient()).isEqualTo(StreamTrouble.NONE);
        assertThat(options.datagrams()).isEqualTo(DatagramTrouble.NONE);
    }

    @Test
    void a_third_address_is_where_datagrams_go() {
        assertThat(parse(CLIENT).client()).isEqualTo(new InetSocketAddress("127.0.0.12", 5002));
        assertThat(parse("--drop", CLIENT).client()).isEqualTo(new InetSocketAddress("127.0.0.12", 5002));
    }

    @Test
    void trouble_is_in_both_directions_or_in_one() {
        StreamTrouble split = new StreamTrouble(Cutting.EVERY_BYTE, 1, 5);
        assertThat(parse("--split").toServer()).isEqualTo(split);
        assertThat(parse("--split").toClient()).isEqualTo(split);
        assertThat(parse("--split", "--from", "server").toServer()).isEqualTo(StreamTrouble.NONE);
        assertThat(parse("--from", "server", "--split").toClient()).isEqualTo(split);
        assertThat(parse("--split", "--from", "client").toServer()).isEqualTo(split);
        assertThat(parse("--split", "--from", "client").toClient()).isEqualTo(StreamTrouble.NONE);
    }

    @Test
    void a_connection_is_cut_and_ended_as_asked() {
        assertThat(parse("--join").toServer()).isEqualTo(new StreamTrouble(Cutting.JOINED, 2000, 2000));
        assertThat(parse("--delay").toServer()).isEqualTo(new StreamTrouble(Cutting.AS_IT_COMES, 0, 1000));
        assertThat(parse("--split", "--reset", "7").toServer())
                .isEqualTo(new StreamTrouble(Cutting.EVERY_BYTE, 1, 5, End.RESET, 7));
        assertThat(parse("--close", "7").toServer())
                .isEqualTo(new StreamTrouble(Cutting.AS_IT_COMES, 0, 0, End.CLOSE, 7));
    }

    @Test
    void each_trouble_of_datagrams_hits_one_of_four() {
        assertThat(parse("--drop", "--truncate").datagrams()).isEqualTo(new DatagramTrouble(25, 0, 0, 25));
        assertThat(parse("--duplicate", "--reorder").datagrams()).isEqualTo(new DatagramTrouble(0, 25, 25, 0));
    }

    @Test
    void the_seed_is_drawn_unless_it_is_given() {
        assertThat(parse("--seed", "42").seed()).isEqualTo(42);
        assertThat(Stream.generate(BadLineOptionsTest::parse)
                        .limit(5)
                        .map(BadLineOptions::seed)
                        .distinct())
                .hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    127.0.0.22:5000                              | expected HERE SERVER [CLIENT], found 1 address
                    127.0.0.22:5000 127.0.0.1:1 127.0.0.1:1 127.0.0.1:1             | expected HERE SERVER [CLIENT], found 4 addresses
                    127.0.0.22 127.0.0.1:5000                    | expected ADDRESS:PORT, found 127.0.0.22
                    127.0.0.22:5000 127.0.0.1:x                  | expected a port from 1 to 65535 in 127.0.0.1:x
                    127.0.0.22:5000 127.0.0.1:65536              | expected a port from 1 to 65535 in 127.0.0.1:65536
                    127.0.0.22:5000 no.such.host.invalid:5000    | unknown host no.such.host.invalid
                    127.0.0.22:5000 127.0.0.1:5000 --slice       | unknown option --slice
                    127.0.0.22:5000 127.0.0.1:5000 --split --join| expected one of --split, --join and --delay
                    127.0.0.22:5000 127.0.0.1:5000 --reset 0     | --reset: expected a number of 1 or more, found 0
                    127.0.0.22:5000 127.0.0.1:5000 --close x     | --close: expected a number of 1 or more, found x
                    127.0.0.22:5000 127.0.0.1:5000 --reset       | --reset: expected a number of 1 or more, found nothing
                    127.0.0.22:5000 127.0.0.1:5000 --reset 1 --close 1 | expected one of --reset and --close
                    127.0.0.22:5000 127.0.0.1:5000 --from bob    | --from: expected client or server, found bob
                    127.0.0.22:5000 127.0.0.1:5000 --seed x      | --seed: expected a number, found x
                    """)
    void what_is_wrong_is_told_in_one_line(String arguments, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BadLineOptions.parse(arguments.split(" ")))
                .withMessage(message);
    }
}
