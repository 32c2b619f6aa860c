package chatlab.instructor.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A program of a lab, as its wire contract lists it.
 *
 * @param lab the lab's name on the command line, such as {@code chat}
 * @param role the program's name in the lab, such as {@code server}
 * @param arguments what it takes, for help
 * @param module the folder in {@code solutions/} that has it
 * @param mainClass the class to start
 */
record Program(String lab, String role, String arguments, String module, String mainClass) {
    private static final List<Program> ALL = List.of(
            new Program("chat", "server", "[IP [PORT]]", "milestone1-server", "chatlab.server.ChatServer"),
            new Program(
                    "chat", "client", "[SERVER [OWN-IP [PORT]]]", "milestone2-client", "chatlab.client.ChatClient"));

    static Optional<Program> find(String lab, String role) {
        return ALL.stream()
                .filter(program -> program.lab.equals(lab) && program.role.equals(role))
                .findFirst();
    }

    /** All programs on one line: {@code chat server [IP [PORT]], chat client ...}. */
    static String list() {
        return ALL.stream()
                .map(program -> program.lab + " " + program.role + " " + program.arguments)
                .collect(Collectors.joining(", "));
    }
}
