package chatlab.analysis.page;

/** The two sides of a connection; their colours in the style sheet have the same names. */
final class Sides {
    private Sides() {}

    static String name(boolean client) {
        return client ? "client" : "server";
    }
}
