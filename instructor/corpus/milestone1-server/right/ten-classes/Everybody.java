package chatlab.server;

import java.util.List;

/** Those who get a message. */
record Everybody(List<Guest> guests) {
    Everybody but(Guest one) {
        return new Everybody(guests.stream().filter(guest -> guest != one).toList());
    }

    void get(Object message) {
        guests.forEach(guest -> guest.line().write(message.toString()));
    }
}
