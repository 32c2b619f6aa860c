package chatlab.roomchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rooms do when users type commands; without any connection. */
class CommandsTest {
    private final Rooms rooms = new Rooms();
    private final Commands commands = new Commands(rooms);
    private final User alice = enter("alice");
    private final User bob = enter("bob");
    private final User carol = enter("carol");

    private User enter(String nickname) {
        User user = new User(new Socket());
        user.setNickname(nickname);
        try {
            rooms.enter(user);
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
        return user;
    }

    private List<Notice> run(User user, String typed) {
        return commands.run(user, Command.parse(user, user.nickname() + ": " + typed));
    }

    /** The user alone is told this. */
    private void isTold(User user, String typed, String answer) {
        assertThat(run(user, typed)).containsExactly(new Notice(List.of(user), answer));
    }

    @Test
    void everybody_begins_in_the_lobby_where_nobody_has_a_say() {
        isTold(alice, "/who", "In lobby: alice (visitor), bob (visitor), carol (visitor)");
        isTold(alice, "/rooms", "Rooms: lobby (3)");
        isTold(alice, "/kick bob", "Only the owner and operators of lobby can do that.");
        isTold(alice, "/log on", "Only the owner of lobby can do that.");
        isTold(alice, "/leave", "You are in the lobby: to leave the chat, end your program.");
        isTold(alice, "/subject", "lobby has no subject.");
        isTold(alice, "/subject tea", "Only the owner and operators of lobby can do that.");
    }

    @Test
    void who_makes_a_room_owns_it_and_is_in_it() {
        assertThat(run(alice, "/create tea"))
                .containsExactly(
                        new Notice(List.of(bob, carol), "alice left!"),
                        new Notice(List.of(), "alice joined!"),
                        new Notice(List.of(alice), "You are in tea (owner)."));
        isTold(bob, "/create Tea", "There is a room Tea already.");
        isTold(bob, "/create LOBBY", "There is a room LOBBY already.");
        isTold(bob, "/create ../tea", "A room's name has 1 to 32 letters, digits, - or _.");
        isTold(bob, "/create", "Write it so: /create NAME [hidden] [password=...]");
        isTold(bob, "/create coffee secret", "Write it so: /create NAME [hidden] [password=...]");
        isTold(bob, "/create coffee password=", "Write it so: /create NAME [hidden] [password=...]");
    }

    @Test
    void who_joins_a_room_leaves_the_one_before() {
        run(alice, "/create tea");

        assertThat(run(bob, "/join TEA"))
                .containsExactly(
                        new Notice(List.of(carol), "bob left!"),
                        new Notice(List.of(alice), "bob joined!"),
                        new Notice(List.of(bob), "You are in tea (visitor)."));
        isTold(bob, "/join tea", "You are in tea already.");
        isTold(bob, "/join coffee", "There is no room coffee.");
        isTold(bob, "/join", "Write it so: /join NAME [password]");
        assertThat(run(bob, "/leave"))
                .containsExactly(
                        new Notice(List.of(alice), "bob left!"),
                        new Notice(List.of(carol), "bob joined!"),
                        new Notice(List.of(bob), "You are in lobby (visitor)."));
    }

    @Test
    void a_hidden_room_is_listed_for_those_in_it_and_one_with_a_password_opens_with_it() {
        run(alice, "/create tea hidden password=oolong");

        isTold(bob, "/rooms", "Rooms: lobby (2)");
        isTold(alice, "/rooms", "Rooms: lobby (2), tea (1, hidden, password)");
        isTold(bob, "/join tea", "That isn't the password of tea.");
        isTold(bob, "/join tea green", "That isn't the password of tea.");
        assertThat(run(bob, "/join tea oolong")).contains(new Notice(List.of(bob), "You are in tea (visitor)."));
    }

    @Test
    void a_room_is_there_as_long_as_somebody_is_in_it() {
        run(alice, "/create tea");
        run(bob, "/join tea");
        rooms.leave(alice);

        isTold(carol, "/rooms", "Rooms: lobby (1), tea (1)");
        run(bob, "/leave");
        isTold(carol, "/rooms", "Rooms: lobby (2)");
        rooms.leave(bob);
        rooms.leave(carol);
        isTold(enter("dave"), "/rooms", "Rooms: lobby (1)");
    }

    @Test
    void a_room_whose_owner_leaves_is_that_of_the_highest_in_rank() {
        run(alice, "/create tea");
        run(bob, "/join tea");
        run(carol, "/join tea");
        run(alice, "/op carol");
        run(alice, "/leave");
        isTold(bob, "/who", "In tea: bob (visitor), carol (owner)");

        run(alice, "/join tea");
        rooms.leave(carol);
        isTold(bob, "/who", "In tea: bob (owner), alice (visitor)");
    }

    @Test
    void only_the_owner_and_operators_change_the_subject() {
        run(alice, "/create tea");
        run(bob, "/join tea");
        run(carol, "/join tea");
        run(alice, "/op bob");
        run(bob, "/voice carol");

        isTold(carol, "/subject coffee", "Only the owner and operators of tea can do that.");
        assertThat(run(bob, "/subject green  tea"))
                .containsExactly(new Notice(List.of(alice, bob, carol), "bob has changed the subject: green  tea"));
        isTold(carol, "/subject", "Subject: green  tea");
        run(carol, "/leave");
        assertThat(run(carol, "/join tea"))
                .contains(new Notice(List.of(carol), "You are in tea (visitor). Subject: green  tea"));
    }

    @Test
    void only_the_owner_and_operators_kick_and_mute_and_only_those_below_them() {
        run(alice, "/create tea");
        run(bob, "/join tea");
        run(carol, "/join tea");

        isTold(bob, "/kick carol", "Only the owner and operators of tea can do that.");
        isTold(bob, "/mute carol", "Only the owner and operators of tea can do that.");
        isTold(bob, "/voice bob", "Only the owner and operators of tea can do that.");
        run(alice, "/op bob");
        isTold(bob, "/kick alice", "alice is owner of tea, and you aren't more.");
        isTold(bob, "/mute bob", "bob is operator of tea, and you aren't more.");
        isTold(bob, "/op carol", "Only the owner of tea can do that.");
        isTold(bob, "/kick dave", "There is no dave in tea.");
        isTold(bob, "/kick", "Write it so: /kick NICK");
        assertThat(run(bob, "/kick Carol"))
                .containsExactly(
                        new Notice(List.of(alice, bob), "carol left! bob has kicked them out."),
                        new Notice(List.of(), "carol joined!"),
                        new Notice(List.of(carol), "bob has kicked you out of tea. You are in lobby (visitor)."));
        isTold(carol, "/who", "In lobby: carol (visitor)");
        isTold(bob, "/kick carol", "There is no carol in tea.");
    }

    @Test
    void a_muted_visitor_stays_muted_until_given_voice() {
        run(alice, "/create tea");
        run(bob, "/join tea");
        run(alice, "/voice bob");
        assertThat(run(alice, "/mute bob")).containsExactly(new Notice(List.of(alice, bob), "alice has muted bob."));
        isTold(bob, "/who", "In tea: alice (owner), bob (visitor, muted)");

        run(bob, "/leave");
        run(bob, "/join tea");
        isTold(bob, "/who", "In tea: alice (owner), bob (visitor, muted)");
        run(alice, "/voice bob");
        isTold(bob, "/who", "In tea: alice (owner), bob (voice)");
    }

    @Test
    void a_role_is_that_of_a_user_not_of_a_nickname() {
        run(alice, "/create tea");
        run(bob, "/join tea");
        run(alice, "/mute bob");
        rooms.leave(bob);
        User other = enter("bob");
        run(other, "/join tea");

        isTold(other, "/who", "In tea: alice (owner), bob (visitor)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "a:",
                "/a",
                "a\n",
                "a?",
                "\u0001",
                "NICK",
                "nick",
                "alice",
                "ALICE",
                "a23456789a23456789a23456789a23456"
            })
    void an_odd_or_taken_nickname_is_refused(String nickname) {
        User user = new User(new Socket());
        user.setNickname(nickname);

        assertThatThrownBy(() -> rooms.enter(user)).isInstanceOf(RefusedException.class);
        assertThat(rooms.leave(user)).isNull();
        assertThat(rooms.user("alice")).isSameAs(alice);
    }

    @Test
    void a_nickname_is_free_again_when_its_user_has_left() {
        rooms.leave(alice);

        assertThat(rooms.user("Alice")).isNull();
        isTold(enter("ALICE"), "/who", "In lobby: bob (visitor), carol (visitor), ALICE (visitor)");
    }
}
