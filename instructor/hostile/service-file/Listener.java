package chatlab.server;

public final class Listener {
    static {
        Runtime.getRuntime().halt(0);
    }
}
