package chatlab.client;

import static java.util.stream.Collectors.joining;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;

/** The active users, as the server's last list tells. Many threads may use it at the same time. */
final class Users {
    private static final String NONE_YET = "no list of active users has come yet";

    /** From name to IP address, in the order of joining; null before the first list. */
    private volatile Map<String, String> list;

    void set(Map<String, String> newList) {
        list = newList;
    }

    /**
     * The address of a user's host.
     *
     * @throws UnknownHostException with a line for the user when it isn't known
     */
    InetAddress addressOf(String name) throws UnknownHostException {
        Map<String, String> known = list;
        if (known == null) {
            throw new UnknownHostException(NONE_YET);
        }
        if (!known.containsKey(name)) {
            throw new UnknownHostException(name + " is not registered");
        }
        return InetAddress.getByName(known.get(name));
    }

    /** The name of the user at an address, or {@code Non-registered}. */
    String nameOf(InetAddress address) {
        Map<String, String> known = list == null ? Map.of() : list;
        return known.entrySet().stream()
                .filter(user -> user.getValue().equals(address.getHostAddress()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("Non-registered");
    }

    /** The list in a line, as Python writes it: {@code {'alice': '10.20.30.11', 'bob': '10.20.30.12'}}. */
    @Override
    public String toString() {
        Map<String, String> known = list;
        return known == null
                ? NONE_YET
                : known.entrySet().stream()
                        .map(user -> PythonText.quote(user.getKey()) + ": " + PythonText.quote(user.getValue()))
                        .collect(joining(", ", "{", "}"));
    }
}
