package chatlab.roomchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GreetingTest {
    private static final List<String> TEXTS = List.of("NICK", "alice joined!", "Connected to server!");
    private static final String ALL = String.join("", TEXTS);

    private final Greeting greeting = new Greeting("alice");

    @Test
    void however_it_is_cut_or_joined_the_greeting_is_three_texts() {
        for (int first = 0; first <= ALL.length(); first++) {
            for (int second = first; second <= ALL.length(); second++) {
                Greeting cut = new Greeting("alice");
                List<String> texts = new ArrayList<>(cut.split(ALL.substring(0, first)));
                texts.addAll(cut.split(ALL.substring(first, second)));
                texts.addAll(cut.split(ALL.substring(second)));
                assertThat(texts).as("cut at %d and %d", first, second).isEqualTo(TEXTS);
            }
        }
    }

    @Test
    void what_others_say_in_between_is_a_text_too() {
        assertThat(greeting.split("Welcome!NICK")).containsExactly("Welcome!", "NICK");
        assertThat(greeting.split("bob: hialice joined!bob: yoConnected to server!bob: you"))
                .containsExactly("bob: hi", "alice joined!", "bob: yo", "Connected to server!", "bob: you");
        assertThat(greeting.split("NICK")).containsExactly("NICK");
    }

    @Test
    void what_a_server_says_instead_is_shown_at_once_and_the_rest_at_the_end() {
        assertThat(greeting.split("The server is full.")).containsExactly("The server is full.");
        assertThat(greeting.split("NI")).isEmpty();
        assertThat(greeting.rest()).containsExactly("NI");
    }
}
