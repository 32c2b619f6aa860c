package chatlab.server;

import java.util.List;

/** The list of users as it is sent. */
record Listing(List<Guest> guests) {
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Guest guest : guests) {
            text.append(text.length() == 0 ? "!{\n" : ",\n");
            text.append("  \"" + guest.name() + "\": \"" + guest.line().ip() + "\"");
        }
        return text + "\n}";
    }
}
