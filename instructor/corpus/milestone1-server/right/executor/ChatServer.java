package chatlab.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.concurrent.*;

/** An executor for those who read, a queue and a writing task for each client. */
public final class ChatServer implements Closeable {
    private static final class Member {
        final String name;
        final Socket socket;
        final BlockingQueue<String> outgoing = new LinkedBlockingQueue<>();

        Member(String name, Socket socket) {
            this.name = name;
            this.socket = socket;
        }
    }

    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final ServerSocket listener = new ServerSocket();
    private final CopyOnWriteArrayList<Member> members = new CopyOnWriteArrayList<>();

    public ChatServer(String host, int port) throws IOException {
        listener.setReuseAddress(true);
        listener.bind(new InetSocketAddress(host, port), 5);
        System.out.println("Waiting for connection...");
    }

    public void run() throws IOException {
        while (!listener.isClosed()) {
            Socket socket = listener.accept();
            pool.submit(() -> serve(socket));
        }
    }

    private Void serve(Socket socket) throws IOException {
        byte[] bytes = new byte[1024];
        InputStream in = socket.getInputStream();
        int length = in.read(bytes);
        if (length < 0) {
            return null;
        }
        Member me = new Member(new String(bytes, 0, length, StandardCharsets.UTF_8), socket);
        System.out.printf("%s with IP address:%s, has connected%n%n", me.name, ip(me));
        Future<?> writer = pool.submit(() -> write(me));
        change(() -> members.add(me));
        try (socket) {
            while ((length = in.read(bytes)) >= 0) {
                String message = me.name + ": " + new String(bytes, 0, length, StandardCharsets.UTF_8) + " ";
                members.stream().filter(other -> other != me).forEach(other -> other.outgoing.add(message));
            }
        } finally {
            writer.cancel(true);
            change(() -> members.remove(me));
        }
        return null;
    }

    private synchronized void change(Runnable change) throws IOException {
        change.run();
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            for (Member member : members) {
                json.writeStringField(member.name, ip(member));
            }
            json.writeEndObject();
        }
        members.forEach(member -> member.outgoing.add("!" + text));
    }

    private static Void write(Member member) throws Exception {
        while (true) {
            member.socket.getOutputStream().write(member.outgoing.take().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String ip(Member member) {
        return member.socket.getInetAddress().getHostAddress();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Member member : members) {
            member.socket.close();
        }
        pool.shutdownNow();
    }

    public static void main(String[] arguments) throws Exception {
        Startup.run(arguments);
    }
}
