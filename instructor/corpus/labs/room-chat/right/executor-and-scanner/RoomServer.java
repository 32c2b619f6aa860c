package chatlab.roomchat;

import java.io.*;
import java.net.*;
import java.util.concurrent.*;

/** Threads of an executor, and a class for each thing that they do. */
public class RoomServer implements Closeable {
    private final ServerSocket door;
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final Rooms rooms = new Rooms();
    private final Commands commands = new Commands(rooms);

    public RoomServer(String host, int port) throws IOException {
        door = new ServerSocket(port, 100, InetAddress.getByName(host));
    }

    public void run() throws IOException {
        try {
            while (true) {
                Visit visit = new Visit(new User(door.accept()));
                pool.execute(visit);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private void tell(Iterable<User> users, String text) {
        for (User each : users) {
            try {
                PrintStream out = new PrintStream(each.socket().getOutputStream(), false, "US-ASCII");
                out.print(text);
                out.flush();
            } catch (IOException gone) {
                System.err.println(gone);
            }
        }
    }

    private class Visit implements Runnable {
        final User user;

        Visit(User user) {
            this.user = user;
        }

        @Override
        public void run() {
            boolean in = false;
            try {
                System.out.println("Connected with " + user.address());
                tell(java.util.List.of(user), "NICK");
                byte[] bytes = new byte[2048];
                DataInputStream input = new DataInputStream(user.socket().getInputStream());
                for (int count; (count = input.read(bytes)) > 0; ) {
                    String text = new String(bytes, 0, count, "US-ASCII");
                    if (in) {
                        message(text);
                    } else {
                        user.setNickname(text);
                        rooms.enter(user);
                        in = true;
                        System.out.println("Nickname is " + text);
                        tell(rooms.lobby().members(), text + " joined!");
                        tell(java.util.List.of(user), "Connected to server!");
                    }
                }
            } catch (RefusedException refused) {
                tell(java.util.List.of(user), refused.getMessage() + "\n");
            } catch (IOException broken) {
                System.err.println(broken);
            }
            user.close();
            if (in) {
                tell(rooms.leave(user).members(), user.nickname() + " left!");
            }
        }

        void message(String text) {
            Command.Line command = Command.parse(user, text);
            Room room = rooms.roomOf(user);
            if (command != null) {
                for (Notice notice : commands.run(user, command)) {
                    tell(notice.to(), notice.text());
                }
            } else if (Moderation.isSilent(room, user)) {
                tell(java.util.List.of(user), "You are muted in this room.");
            } else {
                tell(room.members(), text);
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        pool.shutdownNow();
    }

    public static void main(String[] args) throws Exception {
        ServerStartup.run(args);
    }
}
