package chatlab.client;

import chatlab.harness.probe.SampleText;
import chatlab.harness.probe.Texts;
import chatlab.harness.probe.UdpProbe;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.program.ProgramUnderTest;
import chatlab.harness.question.Grader;
import chatlab.harness.question.Question;
import chatlab.harness.question.Trial;
import java.net.InetAddress;
import java.util.List;

/** Marks milestone 2, the client and its server: as its user and the server see it. */
@Grader(lab = "chat", milestone = 2, title = "chat client", points = 20, program = "chatlab.client.ChatClient")
final class ChatClientGrader {
    private static final String NAME_QUESTION = "First enter your name to register it in the server: ";
    private static final List<String> MENU = List.of(
            " Connection Established!",
            "Now you can enter '#ls' to list active users,",
            "'@<user1>: msg' send msg to a specific user,",
            "or just write your msg to send to all users",
            "*****",
            ">");

    private static final String TOLD_HINT =
            "When connecting fails an exception tells it. Let the code that calls your method have it.";

    private final Trial trial;
    private final Chat chat;

    ChatClientGrader(Trial trial) {
        this.trial = trial;
        this.chat = new Chat(trial);
    }

    @Question(
            number = "Q2.12",
            points = 3,
            hint =
                    "The TCP socket is bound to your own address before it is connected to the server's address and port.")
    void the_client_connects_from_its_own_address() {
        chat.connect();

        InetAddress from = chat.server().peer();
        if (!from.equals(trial.host(Chat.OWN))) {
            throw new UnmetExpectation(
                    "it connects from its own address " + chat.ip(Chat.OWN),
                    "it connects from " + from.getHostAddress());
        }
    }

    @Question(
            number = "Q2.13",
            points = 2,
            needs = "Q2.12",
            hint =
                    "Once it is connected the client asks for the name, sends the name's bytes, and shows the menu, in exactly"
                            + " the words expected.")
    void the_client_sends_the_name_and_shows_the_menu() {
        ProgramUnderTest program = chat.connect();
        program.shows(NAME_QUESTION);
        chat.giveName();

        program.shows("the screen shows " + Texts.quote(MENU.get(0)), MENU.get(0), "Established");
        for (int i = 1; i < MENU.size(); i++) {
            String between = program.shows(MENU.get(i));
            if (!between.replace("\r", "").equals("\n")) {
                throw new UnmetExpectation(
                        "%s stands on the line below %s"
                                .formatted(Texts.quote(MENU.get(i)), Texts.quote(MENU.get(i - 1))),
                        Texts.quote(between) + " stands between them");
            }
        }
    }

    @Question(number = "Q2.14", points = 1, hint = TOLD_HINT)
    void a_server_that_can_not_be_reached_is_told() {
        trial.step("the client starts, but no server listens");
        ProgramUnderTest program = chat.start();

        String text = "could not connect to chat server...";
        trial.hint(TOLD_HINT, () -> program.shows("the screen shows " + Texts.quote(text), text, "could not connect"));
    }

    @Question(
            number = "Q2.15",
            points = 2,
            needs = "Q2.13",
            hint =
                    "One thread waits for the server's bytes and one for datagrams. Does each take what has come, and show it in"
                            + " exactly the words expected?")
    void what_comes_from_the_server_and_from_other_clients_is_shown() {
        UdpProbe stranger = trial.datagrams("a stranger", Chat.STRANGER);
        JoinedClient client = chat.join();

        client.hears(chat.bob(), "hello");
        client.hearsDirectly(stranger, JoinedClient.NOBODY, "hello");
        client.hearsDirectly(
                stranger, JoinedClient.NOBODY, "how are you"); // what ends with the first message misses the second
        client.hears(chat.bob(), "how are you");
        client.hears(chat.bob(), "bye");
        client.hearsDirectly(stranger, JoinedClient.NOBODY, "bye");
    }

    @Question(
            number = "Q2.16",
            points = 1,
            needs = "Q2.15",
            hint =
                    "What is shown is all that came, and only that: how many bytes were received, and is the buffer large"
                            + " enough?")
    void a_text_is_shown_as_it_came() {
        UdpProbe stranger = trial.datagrams("a stranger", Chat.STRANGER);
        JoinedClient client = chat.join();

        client.hears(chat.bob(), "hello");
        for (SampleText sample : Chat.texts()) {
            trial.hint(sample.hint(), () -> {
                nothingFollows(client.hearsDirectly(stranger, JoinedClient.NOBODY, sample.text()));
                nothingFollows(client.hears(chat.bob(), sample.text()));
            });
        }
        trial.hint(
                "Only what is typed at the client's own keyboard is a command.",
                () -> client.hears(chat.bob(), "who types #ls?"));
    }

    /** Looks at the rest of a line that was shown. */
    private static void nothingFollows(String shown) {
        String rest = shown.lines().findFirst().orElse("");
        if (!rest.replace(">", "").isBlank()) {
            throw new UnmetExpectation(
                    "a message is all that stands on its line",
                    "behind it stands " + Texts.quote(rest),
                    "Only the bytes that were received are the text. How many were there?");
        }
    }

    @Question(
            number = "Q2.17",
            points = 2,
            needs = "Q2.15",
            hint = "Each list that the server sends takes the place of the one before.")
    void the_list_of_active_users_is_the_last_that_came() {
        JoinedClient client = chat.join();

        ActiveUsers three = chat.users(chat.bob()).with(chat.carol(), chat.ip(Chat.CAROL));
        client.showsList(three);
        client.showsList(three.reversed()); // not both are in the order that a program may have sorted them in
        client.showsList(chat.users().with(chat.carol(), chat.ip(Chat.CAROL)));
    }

    @Question(
            number = "Q2.18",
            points = 2,
            needs = "Q2.15",
            hint = "The server gets the bytes of the name and of each text as they were typed: no line end, no more, no"
                    + " less. What is for the client itself, and an empty line, isn't sent.")
    void what_is_typed_goes_to_the_server_as_it_is() {
        JoinedClient client = chat.join();

        for (SampleText sample : Chat.texts()) {
            trial.hint(sample.hint(), () -> client.says(sample.text()));
        }
        client.types("");
        client.types("#ls");
        client.says(trial.draw("that was all"));
    }
}
