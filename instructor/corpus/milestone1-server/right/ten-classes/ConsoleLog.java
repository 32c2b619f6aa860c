package chatlab.server;

/** On the console. */
final class ConsoleLog implements Log {
    @Override
    public void write(String line) {
        System.out.println(line);
    }
}
