package chatlab.instructor.similar;

import chatlab.analysis.page.Markup;
import chatlab.analysis.tcp.Handshake;
import chatlab.analysis.tcp.TcpConnection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The connections that more than one student handed in, each capture's numbers in a column of its own. */
final class RecordingsChapter {
    /** A table of more columns can't be read; above it all are named. */
    private static final int MOST_COLUMNS = 6;
    /** So many connections of the same students are shown. */
    private static final int MOST_TABLES = 4;

    private final Markup page;
    private final List<List<Recorded>> shared;

    RecordingsChapter(Markup page, List<List<Recorded>> shared) {
        this.page = page;
        this.shared = shared;
    }

    void write() {
        page.open("section.chapter", "id", "recordings").element("h2", "The same recording");
        page.element(
                "p",
                "Each side of a TCP connection draws its initial sequence number at random, 32 bits of it (RFC 9293,"
                        + " section 3.4.1). That both are the same in two recordings of different connections happens once in"
                        + " 18 million million million. Names, times and addresses can be changed in a file without changing"
                        + " these. Where they differ, two of these three have to agree: the timestamps of the handshake, the"
                        + " series of IP identifications, the bytes of payload.");
        if (shared.isEmpty()) {
            page.element("p.nothing", "No two students handed in the same recording.");
        }
        Map<String, List<List<Recorded>>> byStudents = new LinkedHashMap<>();
        for (List<Recorded> group : shared) {
            String names = String.join(", ", SharedRecordings.students(group));
            byStudents.computeIfAbsent(names, key -> new ArrayList<>()).add(group);
        }
        byStudents.forEach(this::students);
        page.close().line();
    }

    private void students(String names, List<List<Recorded>> groups) {
        int count = SharedRecordings.students(groups.get(0)).size();
        page.element("h3", count > MOST_COLUMNS ? count + " students" : names);
        if (count > MOST_COLUMNS) {
            page.element("p", names);
        }
        page.element(
                "p",
                groups.size() == 1
                        ? "One connection is in the captures of each of them."
                        : groups.size() + " connections are in the captures of each of them.");
        groups.stream().limit(MOST_TABLES).forEach(this::table);
        if (groups.size() > MOST_TABLES) {
            page.element("p.quiet", "And %d more.".formatted(groups.size() - MOST_TABLES));
        }
    }

    private void table(List<Recorded> group) {
        List<Recorded> shown = SharedRecordings.students(group).stream()
                .limit(MOST_COLUMNS)
                .flatMap(student -> group.stream()
                        .filter(one -> one.student().equals(student))
                        .limit(1))
                .toList();
        page.open("div.scroll", "tabindex", 0, "role", "group", "aria-label", "numbers side by side");
        page.open("table.pair").open("thead").open("tr").element("td", "").element("td", "");
        shown.forEach(one -> page.element("th", one.student(), "scope", "col"));
        page.close().close().open("tbody");
        givenRow("capture", shown, one -> one.file());
        row("frame of the SYN", shown, one -> "" + one.frame());
        row("captured at", shown, one -> one.hasHandshake() ? time(syn(one)) : "not captured");
        row("from", shown, one -> "" + connection(one).client());
        givenRow("to", shown, one -> "" + connection(one).server());
        row("initial sequence numbers", shown, Recorded::initialSequenceNumbers);
        row("timestamps of the handshake", shown, Recorded::timestamps);
        row("IP identifications", shown, Recorded::identifications);
        row("digest of the payload", shown, Recorded::payload);
        row("payload bytes", shown, RecordingsChapter::payloadBytes);
        page.close().close().close().line();
    }

    private static TcpConnection connection(Recorded one) {
        return one.connection();
    }

    private static Handshake syn(Recorded one) {
        return one.connection().syn();
    }

    private static String time(Handshake handshake) {
        return handshake.time().toString().replace('T', ' ').replace("Z", " UTC");
    }

    private static String payloadBytes(Recorded one) {
        TcpConnection.Directions directions = one.connection().directions();
        return directions.clientToServer().payloadBytes() + " and "
                + directions.serverToClient().payloadBytes();
    }

    /** What the lab sheet asks for is the same for everybody, and not worth a remark. */
    private void givenRow(String name, List<Recorded> shown, Function<Recorded, String> value) {
        row(name, shown.stream().map(value).toList(), false);
    }

    private void row(String name, List<Recorded> shown, Function<Recorded, String> value) {
        List<String> values = shown.stream().map(value).toList();
        row(
                name,
                values,
                values.stream().distinct().count() == 1 && !values.get(0).isEmpty());
    }

    private void row(String name, List<String> values, boolean same) {
        page.open(same ? "tr.same" : "tr").element("th", name, "scope", "row");
        page.element("td", same ? "the same" : "");
        values.forEach(text -> page.element("td", text.isEmpty() ? "none" : text));
        page.close().line();
    }
}
