package chatlab.server;

import java.util.Optional;

/** A client's time with us, from its name to its end. */
record Visit(Line line, Room room, Log log) implements Runnable {
    @Override
    public void run() {
        line.read().ifPresent(name -> stay(new Guest(name, line)));
        line.close();
    }

    private void stay(Guest guest) {
        log.write(guest.name() + " with IP address:" + line.ip() + ", has connected\n");
        room.enter(guest);
        for (Optional<String> text = line.read(); text.isPresent(); text = line.read()) {
            room.say(guest, text.get());
        }
        room.leave(guest);
    }
}
