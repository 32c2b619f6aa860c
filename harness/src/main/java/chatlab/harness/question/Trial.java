package chatlab.harness.question;

import chatlab.harness.probe.Addresses;
import chatlab.harness.probe.TcpListener;
import chatlab.harness.probe.TcpProbe;
import chatlab.harness.probe.UdpProbe;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.probe.Watch;
import chatlab.harness.program.HoleReached;
import chatlab.harness.program.ProgramUnderTest;
import java.io.Closeable;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.opentest4j.TestAbortedException;

/** One question being asked: the program under test, the other ends, and the steps so far. All of it ends with it. */
public final class Trial implements AutoCloseable {
    /** As many hosts as a lab has at most. */
    private static final int HOSTS = 5;

    private static final int STARTS = 3;

    private final Settings settings;
    private final String mainClass;
    private final Random random;
    private final Watch watch = new Watch();
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
        this.random = new Random(settings.seed() * 31 + question.hashCode());
    }

    /** Notes what happens, for the student: {@code alice connects}. */
    public void step(String what) {
        steps.add(what);
    }

    /** The folder with the student's files. */
    public Path folder() {
        return settings.folder();
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

    /** The port number that all hosts use in this question. */
    public int port() {
        if (port == 0) {
            host(0);
            Optional<Closeable> reservation = Optional.empty();
            while (reservation.isEmpty()) {
                port = Addresses.freePort(hosts, new Random()); // two runs from the same seed must not meet
                reservation = Addresses.reserve(port);
            }
            keep(reservation.get());
        }
        return port;
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
        for (int tries = 1; ; tries++) {
            ProgramUnderTest server = start(host(host).getHostAddress(), Integer.toString(port()));
            try {
                server.shows(listening);
                return server;
            } catch (UnmetExpectation e) {
                if (!server.ended() || tries == STARTS || Addresses.isFree(host(host), port())) {
                    throw e;
                }
                port = 0;
            }
        }
    }

    /** Waits until something has happened; throws UnmetExpectation when it can't any more. */
    public void waitUntil(String expected, BooleanSupplier happened) {
        String gaveUp = watch.until(happened);
        if (gaveUp != null) {
            throw new UnmetExpectation(expected, gaveUp);
        }
    }

    /** Connects to {@code to} as a client with this name, from a host. */
    public TcpProbe connect(String name, int host, InetSocketAddress to) {
        return keep(TcpProbe.connect(watch, name, host(host), to));
    }

    /** Listens at a host for the program under test. */
    public TcpListener listen(int host) {
        return keep(new TcpListener(watch, at(host)));
    }

    /** Opens a UDP socket at a host; {@code name} says in messages whose it is. */
    public UdpProbe datagrams(String name, int host) {
        return keep(new UdpProbe(watch, name, at(host)));
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

    /** The first hole that a program of this question has reached; null where none was. */
    HoleReached hole() {
        return programs.stream().flatMap(p -> p.holes().stream()).findFirst().orElse(null);
    }

    /** The last exception that a program told of; empty where none was. */
    String exception() {
        return programs.stream()
                .map(ProgramUnderTest::lastException)
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
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
        watch.close();
    }
}
