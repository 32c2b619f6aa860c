package chatlab.relaychat;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;

/** Receives one file. */
public final class FileReceiver implements Closeable {
    /** How many bytes to read at most at a time. */
    private static final int BUFFER = 64 * 1024;

    private final ServerSocket listener;

    /**
     * Makes a receiver that listens. {@link Startup} calls this constructor: keep its parameters.
     *
     * @param host the name or the IP address of the host that it runs on
     */
    public FileReceiver(String host, int port) throws IOException {
        InetAddress address = InetAddress.getByName(host);
        listener = new ServerSocket();
        listener.setReuseAddress(true);
        listener.bind(new InetSocketAddress(address, port));
        System.out.println("Listening at " + address.getHostAddress() + ":" + port);
    }
    /** Waits for a sender, and takes its file. {@link Startup} calls this method. */
    public void receive(Path file) throws IOException {
        try (Socket socket = listener.accept();
                PartFile part = new PartFile(file);
                Progress progress = new Progress(part.out(), "received", 0)) {
            listener.close(); // nobody else gets in
            System.out.println("Connected with " + socket.getInetAddress().getHostAddress());
            InputStream in = socket.getInputStream();
            takeGreeting(in);
            takeFile(in, progress);
            part.complete();
            progress.showEnd();
        }
    }

    /** Takes the greeting, which stands before the file. */
    private void takeGreeting(InputStream in) throws IOException {
        byte[] greeting = new byte[Greeting.LENGTH];
        new java.io.DataInputStream(in).readFully(greeting);

        Greeting.check(greeting);
    }

    /** Takes the file: all further bytes. */
    private void takeFile(InputStream in, OutputStream file) throws IOException {
        byte[] buffer = new byte[BUFFER];

        InputStream buffered = new java.io.BufferedInputStream(in, buffer.length);
        OutputStream bufferedFile = new java.io.BufferedOutputStream(file);
        for (int b = buffered.read(); b >= 0; b = buffered.read()) {
            bufferedFile.write(b);
        }
        bufferedFile.flush();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    /** Starts a receiver: {@code FILE [IP [PORT]]}, by default this host's own address and port 12345. */
    public static void main(String[] arguments) throws Exception {
        Startup.fileReceiver(arguments);
    }
}
