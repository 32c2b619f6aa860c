package chatlab.server;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.harness.probe.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the grader of the server takes for a list of users. */
class UserListTest {
    private static final UserList LIST = new UserList(users());

    private static Map<String, String> users() {
        Map<String, String> users = new LinkedHashMap<>();
        users.put("zoe", "10.0.0.2");
        users.put("bob", "10.0.0.1");
        return users;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!{\"zoe\": \"10.0.0.2\", \"bob\": \"10.0.0.1\"}",
                "!{\"zoe\":\"10.0.0.2\",\"bob\":\"10.0.0.1\"}",
                "!{\n  \"zoe\" : \"10.0.0.2\" ,\n  \"bob\" : \"10.0.0.1\"\n}",
                "!{\"\\u007aoe\": \"10.0.0.2\", \"bob\": \"10.0.0.1\"}",
            })
    void every_beginning_of_a_list_in_any_spacing_is_incomplete_and_the_whole_fits(String text) {
        for (int length = 0; length < text.length(); length++) {
            String beginning = text.substring(0, length);
            assertThat(LIST.match(beginning)).as(beginning).isEqualTo(Shape.INCOMPLETE);
            assertThat(UserList.ANY.match(beginning)).as(beginning).isEqualTo(Shape.INCOMPLETE);
        }
        assertThat(LIST.match(text + "zoe: hi ")).isEqualTo(text.length());
        assertThat(UserList.ANY.match(text + "zoe: hi ")).isEqualTo(text.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!{\"bob\": \"10.0.0.1\", \"zoe\": \"10.0.0.2\"}",
                "!{\"zoe\": \"10.0.0.2\"}",
                "{\"zoe\": \"10.0.0.2\", \"bob\": \"10.0.0.1\"}",
                "!{'zoe': '10.0.0.2', 'bob': '10.0.0.1'}",
                "!{\"zoe\": \"10.0.0.2\", \"zoe\": \"10.0.0.2\", \"bob\": \"10.0.0.1\"}",
            })
    void a_wrong_list_is_different_but_still_meant_as_one(String text) {
        assertThat(LIST.match(text)).isEqualTo(Shape.DIFFERENT);
        assertThat(UserList.ANY.match(text)).isEqualTo(text.length());
    }

    @Test
    void what_somebody_says_is_no_list() {
        assertThat(UserList.ANY.match("zoe: hi ")).isEqualTo(Shape.DIFFERENT);
        assertThat(UserList.ANY.match("![zoe]")).isEqualTo(Shape.DIFFERENT);
    }
}
