package chatlab.server;

/** Somebody in the room. */
record Guest(String name, Line line) {}
