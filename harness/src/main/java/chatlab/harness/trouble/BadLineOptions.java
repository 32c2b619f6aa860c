package chatlab.harness.trouble;

import chatlab.harness.trouble.StreamTrouble.End;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** The arguments of {@link BadLine}. */
final class BadLineOptions {
    private static final int HIGHEST_PORT = 65_535;
    private static final int ONE_OF_FOUR = 25;
    private static final int SEEDS = 1_000_000;

    private final Deque<String> left;
    private final List<InetSocketAddress> addresses = new ArrayList<>();
    private StreamTrouble cut = StreamTrouble.NONE;
    private End end = End.NEVER;
    private long endAfter = Long.MAX_VALUE;
    private String from = "";
    private int dropped;
    private int duplicated;
    private int reordered;
    private int truncated;
    private long seed = new Random().nextInt(SEEDS);

    private BadLineOptions(List<String> arguments) {
        left = new ArrayDeque<>(arguments);
    }

    /** Reads the arguments; throws IllegalArgumentException with a line that says which one is wrong. */
    static BadLineOptions parse(String... arguments) {
        BadLineOptions options = new BadLineOptions(List.of(arguments));
        while (!options.left.isEmpty()) {
            options.read(options.left.remove());
        }
        int count = options.addresses.size();
        check(
                count == 2 || count == 3,
                "expected HERE SERVER [CLIENT], found %d address%s",
                count,
                count == 1 ? "" : "es");
        return options;
    }

    private void read(String argument) {
        switch (argument) {
            case "--split" -> cut(new StreamTrouble(Cutting.EVERY_BYTE, 1, 5));
            case "--join" -> cut(new StreamTrouble(Cutting.JOINED, 2000, 2000));
            case "--delay" -> cut(new StreamTrouble(Cutting.AS_IT_COMES, 0, 1000));
            case "--reset" -> end(End.RESET, argument);
            case "--close" -> end(End.CLOSE, argument);
            case "--from" -> from = value("client or server", argument, "client|server");
            case "--drop" -> dropped = ONE_OF_FOUR;
            case "--duplicate" -> duplicated = ONE_OF_FOUR;
            case "--reorder" -> reordered = ONE_OF_FOUR;
            case "--truncate" -> truncated = ONE_OF_FOUR;
            case "--seed" -> seed = Long.parseLong(value("a number", argument, "-?\\d{1,18}"));
            default -> {
                check(!argument.startsWith("-"), "unknown option %s", argument);
                addresses.add(address(argument));
            }
        }
    }

    private void cut(StreamTrouble trouble) {
        check(cut == StreamTrouble.NONE, "expected one of --split, --join and --delay");
        cut = trouble;
    }

    private void end(End how, String option) {
        check(end == End.NEVER, "expected one of --reset and --close");
        end = how;
        endAfter = Long.parseLong(value("a number of 1 or more", option, "[1-9]\\d{0,17}"));
    }

    private String value(String expected, String option, String pattern) {
        String value = left.isEmpty() ? "nothing" : left.remove();
        check(value.matches(pattern), "%s: expected %s, found %s", option, expected, value);
        return value;
    }

    private static InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        check(colon > 0, "expected ADDRESS:PORT, found %s", text);
        String digits = text.substring(colon + 1);
        int port = digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : 0;
        check(port > 0 && port <= HIGHEST_PORT, "expected a port from 1 to %d in %s", HIGHEST_PORT, text);
        InetSocketAddress address = new InetSocketAddress(text.substring(0, colon), port);
        check(!address.isUnresolved(), "unknown host %s", address.getHostString());
        return address;
    }

    private static void check(boolean right, String message, Object... values) {
        if (!right) {
            throw new IllegalArgumentException(message.formatted(values));
        }
    }

    /** Where the line itself is. */
    InetSocketAddress here() {
        return addresses.get(0);
    }

    /** Where TCP connections go. */
    InetSocketAddress server() {
        return addresses.get(1);
    }

    /** Where datagrams go. */
    InetSocketAddress client() {
        return addresses.get(addresses.size() - 1);
    }

    StreamTrouble toServer() {
        return from.equals("server") ? StreamTrouble.NONE : trouble();
    }

    StreamTrouble toClient() {
        return from.equals("client") ? StreamTrouble.NONE : trouble();
    }

    private StreamTrouble trouble() {
        return new StreamTrouble(cut.cutting(), cut.leastDelay(), cut.mostDelay(), end, endAfter);
    }

    DatagramTrouble datagrams() {
        return new DatagramTrouble(dropped, duplicated, reordered, truncated);
    }

    long seed() {
        return seed;
    }
}
