package chatlab.harness.question;

import chatlab.harness.probe.Addresses;
import chatlab.harness.probe.Reason;
import chatlab.harness.probe.TcpListener;
import chatlab.harness.probe.TcpProbe;
import chatlab.harness.probe.UdpProbe;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.probe.Watch;
import chatlab.harness.program.HoleReached;
import chatlab.harness.program.ProgramUnderTest;
import chatlab.harness.trouble.Troublemaker;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;

/** One question being asked: the program under test, the other ends, and the steps so far. All of it ends with it. */
public final class Trial implements AutoCloseable {
    /** As many hosts as a lab has at most. */
    private static final int HOSTS = 5;

    private static final int STARTS = 3;

    private final Settings settings;
    private final String mainClass;
    private final Random random;
    private final Watch watch;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final List<ProgramUnderTest> programs = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private List<InetAddress> hosts;
    private int port;

    Trial(Settings settings, String mainClass, String question) {
        this.settings = settings;
        this.mainClass = mainClass;
        long seed = settings.seed() * 31 + question.hashCode();
        this.random = new Random(seed);
        this.watch = new Watch(settings.trouble() ? Troublemaker.from(~seed) : Troublemaker.none());
    }

    /** Notes what happens, for the student: {@code alice connects}. */
    public void step(String what) {
        steps.add(what);
    }

    /** The folder with the student's files. */
    public Path folder() {
        return settings.folder();
    }

    /** A new folder that the programs of this question may write to; gone with the question. */
    public Path scratch() {
        try {
            return keep(new ScratchFolder(settings.scratch())).path();
        } catch (IOException e) {
            throw new UncheckedIOException("can't make a folder for files", e);
        }
    }

    /** What this question draws names and order from; the same for the same seed. */
    public Random random() {
        return random;
    }

    /** A name that no program can know beforehand: {@code alice} becomes {@code alice42}. */
    public String draw(String name) {
        return name + (10 + random.nextInt(90));
    }

    /**
     * The address of one of the lab's hosts, counted from 0.
     *
     * @throws TestAbortedException when this machine has too few, with a line on what to do
     */
    public InetAddress host(int number) {
        if (hosts == null) {
            hosts = Addresses.hosts(HOSTS);
        }
        if (number >= hosts.size()) {
            throw new TestAbortedException(
                    "this machine has only %d addresses of the %d that the lab needs; on macOS add them with: sudo ifconfig lo0 alias 127.0.0.%d"
                            .formatted(hosts.size(), number + 1, number + 2));
        }
        return hosts.get(number);
    }

    /** The port number that all hosts use in this question; free on localhost, too, where a program may listen. */
    public int port() {
        if (port == 0) {
            port = anotherPort();
        }
        return port;
    }

    /** One more port number that is free on all hosts and on localhost: for programs that listen at every address of the machine. */
    public int anotherPort() {
        host(0);
        List<InetAddress> addresses = new ArrayList<>(hosts);
        addresses.add(InetAddress.getLoopbackAddress());
        while (true) {
            int another = Addresses.freePort(addresses, new Random()); // two runs from the same seed must not meet
            Optional<Closeable> reservation = Addresses.reserve(another);
            if (reservation.isPresent()) {
                keep(reservation.get());
                return another;
            }
        }
    }

    /** A host's address with {@link #port}. */
    public InetSocketAddress at(int host) {
        return new InetSocketAddress(host(host), port());
    }

    /** Starts the program under test. */
    public ProgramUnderTest start(String... arguments) {
        ProgramUnderTest program = new ProgramUnderTest(watch, settings.launcher(), mainClass, arguments);
        programs.add(program);
        return keep(program);
    }

    /**
     * Starts the program under test as a server at a host's address and {@link #port}, given as its arguments, and
     * waits until it says that it listens. Takes another port where somebody else was quicker.
     */
    public ProgramUnderTest startServer(int host, String listening) {
        return startServer(host, server -> server.shows(listening));
    }

    /** The same for a server that doesn't say so: {@code awaited} finds out, and throws when it can't listen any more. */
    public ProgramUnderTest startServer(int host, Consumer<ProgramUnderTest> awaited) {
        return startServer(host, awaited, () -> new String[] {host(host).getHostAddress(), Integer.toString(port())});
    }

    /** The same with other arguments: they are asked for once more where {@link #port} has become another one. */
    public ProgramUnderTest startServer(int host, String listening, Supplier<String[]> arguments) {
        return startServer(host, server -> server.shows(listening), arguments);
    }

    private ProgramUnderTest startServer(int host, Consumer<ProgramUnderTest> awaited, Supplier<String[]> arguments) {
        for (int tries = 1; ; tries++) {
            ProgramUnderTest server = start(arguments.get());
            try {
                awaited.accept(server);
                return server;
            } catch (UnmetExpectation e) {
                if (!server.metTakenPort() || tries == STARTS) {
                    throw e;
                }
                port = 0;
            }
        }
    }

    /** Does a part of what happens; when it goes wrong, this hint is shown instead of the question's; null for that. */
    public void hint(String hint, Runnable part) {
        hint(hint, () -> {
            part.run();
            return null;
        });
    }

    /** The same for a part that gives something. */
    public <T> T hint(String hint, Supplier<T> part) {
        try {
            return part.get();
        } catch (UnmetExpectation e) {
            throw e.orHint(hint);
        }
    }

    /** Waits until something has happened; throws UnmetExpectation when it can't any more. */
    public void waitUntil(String expected, BooleanSupplier happened) {
        waitUntil(expected, happened, () -> "nothing of the kind happened");
    }

    /** The same where it can be told what happened instead. */
    public void waitUntil(String expected, BooleanSupplier happened, Supplier<String> actual) {
        Reason gaveUp = watch.until(happened);
        if (gaveUp != null) {
            throw gaveUp.unmet(expected, actual.get());
        }
    }

    /** Connects to {@code to} as a client with this name, from a host. */
    public TcpProbe connect(String name, int host, InetSocketAddress to) {
        return keep(TcpProbe.connect(watch, name, host(host), to));
    }

    /** The same for a program that doesn't say when it listens: tries until it does. */
    public TcpProbe connectOnceListening(String name, int host, InetSocketAddress to) {
        return keep(TcpProbe.connectOnceListening(watch, name, host(host), to));
    }

    /** Listens at a host for the program under test. */
    public TcpListener listen(int host) {
        return listen(at(host));
    }

    /** Listens at an address for the program under test. */
    public TcpListener listen(InetSocketAddress at) {
        return keep(new TcpListener(watch, at));
    }

    /** The same with a port that is not {@link #port}. */
    public TcpListener listenAtAnyPort(int host) {
        return keep(new TcpListener(watch, new InetSocketAddress(host(host), 0)));
    }

    /** Opens a UDP socket at a host; {@code name} says in messages whose it is. */
    public UdpProbe datagrams(String name, int host) {
        return keep(new UdpProbe(watch, name, at(host)));
    }

    /** The same with a port that is not {@link #port}. */
    public UdpProbe datagramsAtAnyPort(String name, int host) {
        return keep(new UdpProbe(watch, name, new InetSocketAddress(host(host), 0)));
    }

    /** Closes a connection that a {@link TcpListener} of this trial has accepted when the trial ends. */
    public <T extends AutoCloseable> T keep(T resource) {
        opened.push(resource);
        return resource;
    }

    /** Counts a part of the question that is marked by itself; the parts add up to the question's points. */
    public void part(Part part) {
        parts.add(part);
    }

    /** Tells what costs no points but is worth knowing; the score card shows it once, however many questions say it. */
    public void note(String note) {
        notes.add(note);
    }

    /** Ends a question that a person has to mark, or that can't be asked here. */
    public void pending(String why) {
        throw new TestAbortedException(why);
    }

    List<String> steps() {
        return List.copyOf(steps);
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    int fullWaits() {
        return watch.fullWaits();
    }

    /**
     * The hole with the lowest number of those that the programs of this question have reached; null where none was.
     *
     * <p>Not the first: which one of two threads is quicker is a matter of chance.
     */
    HoleReached hole() {
        return programs.stream()
                .flatMap(p -> p.holes().stream())
                .min(Comparator.comparing(HoleReached::number))
                .orElse(null);
    }

    /** What a program told last before it failed: an exception, say; empty where there is nothing. */
    String lastWords() {
        return programs.stream()
                .map(ProgramUnderTest::lastWords)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** After {@link #close}: what of the programs could not be stopped. */
    List<String> leftovers() {
        return programs.stream().flatMap(p -> p.leftovers().stream()).toList();
    }

    @Override
    public void close() throws Exception {
        watch.close();
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }
}
