package chatlab.instructor.skeleton;

/** A solution with each kind of hole, and its skeleton, written by hand. */
final class Samples {
    static final String SERVER = """
            package demo;

            import java.io.IOException;
            import java.net.ServerSocket;
            import java.net.Socket;
            import java.util.List;

            /** Lets clients in. */
            final class Server implements Runnable {
                // fill in 1: the port
                private final int port = 5000;

                private List<Socket> clients = List.of();

                public void run() {
                    try (ServerSocket listener = new ServerSocket(port)) {
                        while (!listener.isClosed()) {
                            // fill in 2: wait for the next client
                            // (it may take a while)
                            Socket client = listener.accept();

                            // fill in 3: a thread that serves this client,
                            // started at once
                            Thread thread = new Thread(() -> {
                                serve(client);

                                close(client);
                            });
                            thread.start(); // } the end?
                            // yes
                        }
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                }

                int kind(String text) {
                    switch (text) {
                        case "a":
                            // fill in 4: one
                            return 1; // first
                        case "b":
                            return 2;
                        default:
                            Runnable later = () -> {
                                // fill in 5: forget all
                                clients = List.of();
                            };
                            later.run();
                            return 3;
                    }
                }

                private void serve(Socket client) { /* fill in 9: no marker */ }

                private void close(Socket client) {
                    // fill in 6: close it, whatever happens
                    try {
                        client.close();
                    } catch (IOException e) {
                        System.err.println("}");
                    }
                }
            }
            """;

    static final String SERVER_SKELETON = """
            package demo;

            import static chatlab.hole.Hole.hole;

            import java.io.IOException;
            import java.net.ServerSocket;
            import java.net.Socket;
            import java.util.List;

            /** Lets clients in. */
            final class Server implements Runnable {
                // fill in 1: the port
                private final int port = hole(1);

                private List<Socket> clients = List.of();

                public void run() {
                    try (ServerSocket listener = new ServerSocket(port)) {
                        while (!listener.isClosed()) {
                            // fill in 2: wait for the next client
                            // (it may take a while)
                            Socket client = hole(2);

                            // fill in 3: a thread that serves this client,
                            // started at once
                            hole(3);
                        }
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                }

                int kind(String text) {
                    switch (text) {
                        case "a":
                            // fill in 4: one
                            return hole(4);
                        case "b":
                            return 2;
                        default:
                            Runnable later = () -> {
                                // fill in 5: forget all
                                clients = hole(5);
                            };
                            later.run();
                            return 3;
                    }
                }

                private void serve(Socket client) { /* fill in 9: no marker */ }

                private void close(Socket client) {
                    // fill in 6: close it, whatever happens
                    hole(6);
                }
            }
            """;

    private Samples() {}
}
