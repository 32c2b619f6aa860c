package chatlab.server;

import java.util.ArrayList;
import java.util.List;

/** Who is there. */
final class Room {
    private final List<Guest> guests = new ArrayList<>();

    synchronized void enter(Guest guest) {
        guests.add(guest);
        new Everybody(guests).get(new Listing(guests));
    }

    synchronized void leave(Guest guest) {
        guests.remove(guest);
        new Everybody(guests).get(new Listing(guests));
    }

    synchronized void say(Guest guest, String text) {
        new Everybody(guests).but(guest).get(new Saying(guest, text));
    }

    synchronized List<Guest> everybody() {
        return new ArrayList<>(guests);
    }
}
