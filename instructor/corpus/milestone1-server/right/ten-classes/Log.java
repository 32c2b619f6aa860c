package chatlab.server;

/** Where the server tells what happens. */
interface Log {
    void write(String line);
}
