package chatlab.rendezvouschat;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The table as the server should print it, {@code {'120': ('127.0.0.1', 10520), ...}}, in any order. */
record Table(List<ClientProbe> clients) {
    /** The first full line that is this table, else the first that has all of the IDs in it; null where there is none. */
    String findIn(String screen) {
        List<String> lines = screen.substring(0, screen.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> clients.stream().allMatch(client -> line.contains(client.id())))
                .toList();
        return lines.stream().filter(this::is).findFirst().orElse(lines.isEmpty() ? null : lines.get(0));
    }

    boolean is(String line) {
        if (!line.startsWith("{") || !line.endsWith("}")) {
            return false;
        }
        Stream<String> found =
                Arrays.stream(line.substring(1, line.length() - 1).split("(?<=\\)), ", -1));
        return found.sorted().toList().equals(entries().sorted().toList());
    }

    private Stream<String> entries() {
        return clients.stream().map(client -> IdList.quote(client.id()) + ": " + client.pair());
    }

    @Override
    public String toString() {
        return entries().collect(joining(", ", "{", "}"));
    }
}
