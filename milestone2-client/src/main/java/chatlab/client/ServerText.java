package chatlab.client;

import java.util.Timer;
import java.util.TimerTask;

/** Takes apart what the server sends: lists of active users are kept, everything else is shown. */
final class ServerText implements AutoCloseable {
    /** How long to wait for the rest of a list, in milliseconds. */
    private static final int PATIENCE = 1000;

    private final String ownName;
    private final Users users;
    private final Terminal terminal;
    private final Utf8 utf8 = new Utf8();
    private final Timer timer = new Timer("list", true);

    /** What may be a list whose end hasn't come yet, and the text before it. */
    private String held = "";

    private TimerTask waiting;

    ServerText(String ownName, Users users, Terminal terminal) {
        this.ownName = ownName;
        this.users = users;
        this.terminal = terminal;
    }

    /** Takes the next bytes of the connection, however it has cut or joined what the server sent. */
    synchronized void add(byte[] bytes, int length) {
        held += utf8.decode(bytes, length);
        ServerList list = ServerList.find(held, ownName);
        while (list != null && !list.isIncomplete()) {
            stopWaiting();
            show(held.substring(0, list.start()));
            users.set(list.users());
            held = held.substring(list.end());
            list = ServerList.find(held, ownName);
        }
        if (list == null) {
            showHeld();
        } else if (waiting == null) {
            startWaiting();
        }
    }

    private void startWaiting() {
        waiting = new TimerTask() {
            @Override
            public void run() {
                showHeldUnlessDone(this);
            }
        };
        timer.schedule(waiting, PATIENCE);
    }

    private void stopWaiting() {
        if (waiting != null) {
            waiting.cancel();
            waiting = null;
        }
    }

    private synchronized void showHeldUnlessDone(TimerTask task) {
        if (waiting == task) {
            showHeld();
        }
    }

    private void showHeld() {
        stopWaiting();
        show(held);
        held = "";
    }

    private void show(String text) {
        if (!text.isEmpty()) {
            terminal.show("incoming msg from chatserver (" + text + ")");
        }
    }

    /** Shows what is still held: nothing more will come. */
    @Override
    public synchronized void close() {
        showHeld();
        timer.cancel();
    }
}
