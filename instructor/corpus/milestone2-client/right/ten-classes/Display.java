package chatlab.client;

/** The screen. */
final class Display {
    synchronized void ask(String question) {
        System.out.print(question);
        System.out.flush();
    }

    synchronized void line(String text) {
        System.out.println(text);
    }
}
