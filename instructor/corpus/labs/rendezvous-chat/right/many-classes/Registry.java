package chatlab.rendezvouschat;

import java.util.*;
import java.util.stream.Collectors;

final class Registry {
    private final List<Entry> entries = new LinkedList<>();

    void register(Entry entry) {
        remove(entry.name());
        entries.add(0, entry);
    }

    void remove(String name) {
        entries.removeIf(entry -> entry.name().equals(name));
    }

    Optional<Entry> find(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findAny();
    }

    List<Entry> entries() {
        return entries;
    }

    String names() {
        return entries.stream().map(entry -> "'" + entry.name() + "'").toList().toString();
    }

    @Override
    public String toString() {
        return entries.stream()
                .collect(Collectors.toMap(entry -> "'" + entry.name() + "'", Entry::pair))
                .toString()
                .replace("=", ": ");
    }
}
