package chatlab.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsersTest {
    private final Users users = new Users();

    @Test
    void before_the_first_list_nobody_is_known() throws Exception {
        assertThat(users).hasToString("no list of active users has come yet");
        assertThatThrownBy(() -> users.addressOf("bob")).hasMessage("no list of active users has come yet");
        assertThat(users.nameOf(InetAddress.getByName("10.20.30.12"))).isEqualTo("Non-registered");
    }

    @Test
    void users_are_found_by_name_and_by_address() throws Exception {
        users.set(aliceAndBob());

        InetAddress bobs = InetAddress.getByName("10.20.30.12");
        assertThat(users.addressOf("bob")).isEqualTo(bobs);
        assertThat(users.nameOf(bobs)).isEqualTo("bob");
        assertThat(users.nameOf(InetAddress.getByName("10.20.30.13"))).isEqualTo("Non-registered");
        assertThatThrownBy(() -> users.addressOf("carol")).hasMessage("carol is not registered");
    }

    @Test
    void the_list_shows_as_in_the_contract() {
        users.set(aliceAndBob());

        assertThat(users).hasToString("{'alice': '10.20.30.11', 'bob': '10.20.30.12'}");
    }

    private static Map<String, String> aliceAndBob() {
        Map<String, String> list = new LinkedHashMap<>();
        list.put("alice", "10.20.30.11");
        list.put("bob", "10.20.30.12");
        return list;
    }
}
