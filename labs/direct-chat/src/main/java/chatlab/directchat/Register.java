package chatlab.directchat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts a peer into an index file: asks for its password, and keeps only the hash of that. */
public final class Register {
    private static final String USAGE = "NAME IP PORT INDEX-FILE";

    private Register() {}

    /** Adds an entry, or takes another in place of one with the same name: {@code NAME IP PORT INDEX-FILE}. */
    public static void main(String[] arguments) throws Exception {
        Startup.run("direct-chat register", USAGE, arguments, startup -> {
            String name = startup.text(0, "");
            IndexEntry.checkName(name);
            int port = startup.port(2, 0);
            IndexFile file = new IndexFile(Path.of(startup.text(3, "")));
            Index index = Files.exists(file.path()) ? file.read() : new Index(List.of());

            String password = askTwice(new Terminal(System.in, System.out), name);
            file.write(index.with(new IndexEntry(name, PasswordHash.of(password), startup.text(1, ""), port)));
            System.out.println(name + " is in " + file.path());
        });
    }

    private static String askTwice(Terminal terminal, String name) throws IOException {
        String password = terminal.askPassword("Password of " + name + ": ");
        if (password == null || password.isEmpty()) {
            throw new IOException("expected a password, found none");
        }
        Greeting.check(name, password);
        if (!password.equals(terminal.askPassword("The same again: "))) {
            throw new IOException("these were two different passwords");
        }
        return password;
    }
}
