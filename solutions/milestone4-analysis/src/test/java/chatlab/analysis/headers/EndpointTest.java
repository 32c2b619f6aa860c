package chatlab.analysis.headers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {
    /** The IPv6 forms are examples of RFC 5952, section 4, and its errata. */
    @ParameterizedTest
    @CsvSource({
        "10.20.30.11, 10.20.30.11:80",
        "2001:db8:0:0:0:0:2:1, [2001:db8::2:1]:80",
        "2001:db8:0:1:1:1:1:1, [2001:db8:0:1:1:1:1:1]:80",
        "2001:0:0:1:0:0:0:1, [2001:0:0:1::1]:80",
        "2001:db8:0:0:1:0:0:1, [2001:db8::1:0:0:1]:80",
        "2001:db8:10:0:0:10:1:1, [2001:db8:10::10:1:1]:80",
        "0:0:0:0:0:0:0:1, [::1]:80",
        "0:0:0:0:0:0:0:0, [::]:80",
        "fe80:0:0:0:0:0:0:0, [fe80::]:80",
        "::ffff:192.0.2.1, [::ffff:192.0.2.1]:80",
        "0:0:0:0:0:ffff:192.0.2.1, [::ffff:192.0.2.1]:80",
        "::ffff:0:192.0.2.1, [::ffff:0:c000:201]:80",
    })
    void addresses_are_written_as_people_write_them(String address, String text) {
        assertThat(new Endpoint(IpAddresses.parse(address).orElseThrow(), 80)).hasToString(text);
    }
}
