package chatlab.rendezvouschat;

import java.nio.charset.StandardCharsets;
import java.util.Scanner;

/** What the user sees and types; the question comes first thing on a line of its own. */
final class Dialog {
    private final Scanner keyboard = new Scanner(System.in, StandardCharsets.UTF_8);

    String ask(String question) {
        System.out.print(question);
        System.out.flush();
        return keyboard.hasNextLine() ? keyboard.nextLine() : null;
    }

    String askForOther(String question, String than) {
        String answer = ask(question);
        return than.equals(answer) ? askForOther(question, than) : answer;
    }

    Choice choose() {
        return Choice.of(ask("Do you want to send massege? (y:yes/n:no/q:quit)\n"));
    }

    void say(String line) {
        System.out.println(line);
    }
}
