package chatlab.peertablechat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The peers that must have been written to before the user leaves. */
final class Targets {
    private final Set<PeerAddress> left;

    Targets(List<PeerAddress> targets) {
        left = new LinkedHashSet<>(targets);
    }

    /**
     * Reads a file with a line {@code IP:PORT} for each of them.
     *
     * @throws IOException with a line for the user, where that can't be done
     */
    static Targets read(Path file) throws IOException {
        Set<PeerAddress> targets = new LinkedHashSet<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            PeerAddress target = PeerAddress.parse(line.strip());
            if (target != null) {
                targets.add(target);
            } else if (!line.isBlank()) {
                throw new IOException("%s:%d: expected IP:PORT, found \"%s\"".formatted(file, number, line));
            }
        }
        return new Targets(List.copyOf(targets));
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no targets file " + file, e);
        } catch (IOException e) {
            throw new IOException("can't read the targets file " + file + ": " + e.getMessage(), e);
        }
    }

    /** Notes that a peer has been written to. */
    void written(PeerAddress peer) {
        left.remove(peer);
    }

    /** Those who have not been written to yet. */
    List<PeerAddress> left() {
        return List.copyOf(left);
    }
}
