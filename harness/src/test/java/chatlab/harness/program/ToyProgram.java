package chatlab.harness.program;

import static chatlab.hole.Hole.hole;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A program for the tests of the harness; its first argument says what it does. */
public final class ToyProgram {
    private static int starts;

    private ToyProgram() {}

    public static void main(String[] arguments) throws Exception {
        starts++;
        switch (arguments[0]) {
            case "echo" -> echo();
            case "starts" -> System.out.println("started " + starts);
            case "throw" -> throw new IllegalStateException("on purpose");
            case "hole" -> inThread(() -> hole(7));
            case "holes" -> holes();
            case "flood" -> inThread(ToyProgram::flood);
            case "daemon" -> daemon();
            case "exit" -> System.exit(3);
            case "late" -> inThread(() -> System.out.println("from a thread"));
            case "pool" -> pool();
            case "property" -> System.out.println("toy is " + System.getProperty("toy"));
            case "where" ->
                System.out.println("in process " + ProcessHandle.current().pid());
            case "set" -> System.setProperty("toy", "set by a program");
            case "raw" ->
                new FileOutputStream(FileDescriptor.out).write("past System.out".getBytes(StandardCharsets.UTF_8));
            case "hang" -> inThread(ToyProgram::hang);
            default -> System.out.println("no arguments that mean anything");
        }
    }

    private static void echo() throws Exception {
        BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = keyboard.readLine(); line != null; line = keyboard.readLine()) {
            System.out.println("echo " + line);
        }
        System.out.println("no more input");
    }

    /** Prints in a thread of a pool that all programs in this JVM share. */
    private static void pool() throws Exception {
        AsynchronousServerSocketChannel listener = AsynchronousServerSocketChannel.open();
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        listener.accept(null, new CompletionHandler<AsynchronousSocketChannel, Void>() {
            @Override
            public void completed(AsynchronousSocketChannel channel, Void nothing) {
                System.out.println("from a pool");
            }

            @Override
            public void failed(Throwable problem, Void nothing) {
                System.out.println(problem);
            }
        });
        SocketChannel.open(listener.getLocalAddress()).close();
        echo();
    }

    private static void holes() throws InterruptedException {
        inThread(() -> hole(8));
        inThread(() -> hole(7));
    }

    private static void inThread(Runnable task) throws InterruptedException {
        Thread thread = new Thread(task, "worker");
        thread.start();
        thread.join();
    }

    private static void daemon() {
        Thread thread = new Thread(ToyProgram::hang, "daemon");
        thread.setDaemon(true);
        thread.start();
    }

    private static void flood() {
        while (true) {
            System.out.println("a line of a program that prints without end");
        }
    }

    private static void hang() {
        System.out.println("hanging");
        Object nobodyNotifies = new Object();
        synchronized (nobodyNotifies) {
            while (true) {
                try {
                    nobodyNotifies.wait();
                } catch (InterruptedException e) {
                    // Goes on, as a thread in accept() would.
                }
            }
        }
    }
}
