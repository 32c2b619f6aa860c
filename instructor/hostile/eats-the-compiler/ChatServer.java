// Tries to use all memory of the compiler.
// Says: the compiler gave up on it
package chatlab.server;

import java.io.Closeable;
import java.io.IOException;

public final class ChatServer implements Closeable {
    private static final String A = "0123456789abcdef0123456789abcdef";
    private static final String B = A + A + A + A + A + A + A + A + A + A + A + A + A + A + A + A;
    private static final String C = B + B + B + B + B + B + B + B + B + B + B + B + B + B + B + B;
    private static final String D = C + C + C + C + C + C + C + C + C + C + C + C + C + C + C + C;
    private static final String E = D + D + D + D + D + D + D + D + D + D + D + D + D + D + D + D;
    private static final String F = E + E + E + E + E + E + E + E + E + E + E + E + E + E + E + E;
    private static final String G = F + F + F + F + F + F + F + F + F + F + F + F + F + F + F + F;

    public ChatServer(String host, int port) throws IOException {}

    public void run() {}

    @Override
    public void close() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println(G);
    }
}
