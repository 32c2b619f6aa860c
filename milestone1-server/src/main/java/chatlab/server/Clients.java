package chatlab.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The clients that are in the chat, in the order of joining. Many threads may use it at the same time. */
final class Clients {
    /** A client reads this much at a time, and takes what it reads for a whole list. */
    private static final int LONGEST_LIST = 1024;

    private final List<Client> clients = new ArrayList<>();

    /**
     * Lets a client in under its name.
     *
     * @throws NameRefusedException when it can't have that name
     */
    synchronized void add(Client client) throws NameRefusedException {
        String name = client.name();
        if (name.isEmpty()) {
            throw new NameRefusedException("A name can't be empty.");
        }
        if ("!@#".indexOf(name.charAt(0)) >= 0) {
            throw new NameRefusedException("A name can't begin with !, @ or #.");
        }
        if (name.contains(":") || name.contains("\n") || name.contains("\r")) {
            throw new NameRefusedException("A name can't have a colon or a line end in it.");
        }
        if (clients.stream().anyMatch(other -> other.name().equals(name))) {
            throw new NameRefusedException("This name is taken, try another.");
        }
        clients.add(client);
        if (("!" + toJson()).getBytes(StandardCharsets.UTF_8).length > LONGEST_LIST) {
            clients.remove(client);
            throw new NameRefusedException("The list of names is full.");
        }
    }

    /** Takes a client out; false when it wasn't in. */
    synchronized boolean remove(Client client) {
        return clients.remove(client);
    }

    /** Those who are in at this moment. */
    synchronized List<Client> all() {
        return List.copyOf(clients);
    }

    /** The list as a JSON object from name to IP address: {@code {"alice":"10.20.30.11","bob":"10.20.30.12"}}. */
    synchronized String toJson() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            for (Client client : clients) {
                json.writeStringField(client.name(), client.ip());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
