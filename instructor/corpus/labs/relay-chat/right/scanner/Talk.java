package chatlab.relaychat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

/** Readers and writers instead of bytes; a scanner at the keyboard. */
final class Talk {
    private final Socket socket;
    private final History history;

    Talk(Socket socket, History history) {
        this.socket = socket;
        this.history = history;
    }

    void run() throws Exception {
        Thread listener = new Thread(this::listen);
        listener.start();
        Thread typist = new Thread(this::type);
        typist.setDaemon(true);
        typist.start();
        listener.join();
        if (!closed) {
            typist.join();
        }
    }

    private volatile boolean closed;

    private void type() {
        try (Scanner keyboard = new Scanner(System.in, StandardCharsets.UTF_8)) {
            Writer out = new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8));
            while (true) {
                String line = keyboard.hasNextLine() ? keyboard.nextLine() : "exit";
                out.write(line);
                out.flush();
                if (line.equals("exit")) {
                    return;
                }
                if (!line.isEmpty()) {
                    history.add(line);
                }
            }
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }

    private void listen() {
        try {
            Reader in = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
            char[] buffer = new char[1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                String text = new String(buffer, 0, n);
                if (text.equals("exit")) {
                    return;
                }
                String line = OwnHost.name() + ":" + text;
                System.out.println(line);
                history.add(line);
            }
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        closed = true;
    }
}
