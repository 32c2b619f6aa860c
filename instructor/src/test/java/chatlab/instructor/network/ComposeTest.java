package chatlab.instructor.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Tools;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class ComposeTest {
    private static final Path FILE = Path.of(System.getProperty("chatlab.root"), "handout", "network", "compose.yaml");

    @Test
    void docker_compose_finds_the_hosts_with_the_names_and_addresses_of_the_lab() throws Exception {
        Tools.need("docker-compose");
        Process compose = new ProcessBuilder("docker-compose", "--file", FILE.toString(), "config")
                .redirectErrorStream(true)
                .start();

        String config = new String(compose.getInputStream().readAllBytes(), UTF_8);

        assertThat(compose.waitFor()).as(config).isZero();
        String chatserver = service(config, "chatserver");
        assertThat(chatserver).contains("hostname: chatserver\n", "ipv4_address: 10.20.30.2\n", "- chat.ttm4200.com\n");
        assertThat(service(config, "client1")).contains("hostname: client1\n", "ipv4_address: 10.20.30.11\n");
        assertThat(service(config, "client2")).contains("hostname: client2\n", "ipv4_address: 10.20.30.12\n");
        assertThat(service(config, "client3")).contains("hostname: client3\n", "ipv4_address: 10.20.30.13\n");
    }

    /** The part of the configuration below a service's name, which is indented by two spaces. */
    private static String service(String config, String name) {
        assertThat(config).contains("\n  " + name + ":\n");
        return config.split("\n  " + name + ":\n", 2)[1].split("\n {0,2}\\S", 2)[0] + "\n";
    }
}
