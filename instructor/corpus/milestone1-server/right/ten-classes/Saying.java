package chatlab.server;

/** What one says, as the others get it. */
record Saying(Guest guest, String text) {
    @Override
    public String toString() {
        return guest.name() + ": " + text + " ";
    }
}
