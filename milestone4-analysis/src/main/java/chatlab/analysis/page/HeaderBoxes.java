package chatlab.analysis.page;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The fields of a header as boxes in rows of 32 bits, and its bytes; both have the colours of the fields. */
final class HeaderBoxes {
    /** So many bytes are written out; the rest of the payload looks no different. */
    private static final int MOST_BYTES = 96;

    private final Markup page;
    private final List<Field> fields;
    private final Set<String> asked;

    /** Boxes of fields; if some are asked for, only these have colours and are stops of the Tab key. */
    HeaderBoxes(Markup page, List<Field> fields, Set<String> asked) {
        this.page = page;
        this.fields = fields;
        this.asked = asked;
    }

    void draw(byte[] bytes) {
        ruler();
        page.open("ul.fields").line();
        for (int i = 0; i < fields.size(); i++) {
            boxes(i);
        }
        page.close();
        hex(bytes);
    }

    private void ruler() {
        page.open("div.ruler", "aria-hidden", true);
        for (int bit : new int[] {0, 8, 16, 24}) {
            page.element("span", bit == 0 ? "bit 0" : bit);
        }
        page.element("span.end", 31).close().line();
    }

    /** A box for each row that the field is in; name and value stand in the largest. */
    private void boxes(int index) {
        Field field = fields.get(index);
        List<Piece> pieces = Piece.of(field);
        Piece largest = Collections.max(pieces, Comparator.comparing(Piece::size));
        for (Piece piece : pieces) {
            String styles =
                    field.kind() + ".f" + index + (piece.isFlag() ? ".flag" : "") + (isAsked(field) ? ".asked" : "");
            page.open("li.field." + styles, "style", piece.style());
            if (piece == largest) {
                content(field);
            } else {
                page.attribute("aria-hidden", true).element("span.name", field.name() + " …");
            }
            page.close().line();
        }
    }

    private void content(Field field) {
        page.attribute("tabindex", asked.isEmpty() || isAsked(field) ? 0 : null);
        page.element("span.name", field.name());
        if (!field.value().isEmpty()) {
            page.text(" ").element("b", field.value());
        }
        page.open("span.tip").element("b", field.title()).text(" " + field.meaning());
        page.close();
    }

    private boolean isAsked(Field field) {
        return asked.contains(field.name());
    }

    private void hex(byte[] bytes) {
        page.open("p.hex", "aria-hidden", true);
        for (int i = 0; i < Math.min(bytes.length, MOST_BYTES); i++) {
            page.element("span" + styles(i), Words.format("%02x", bytes[i])).text(" ");
        }
        String more = bytes.length > MOST_BYTES ? Words.format("and %,d more", bytes.length - MOST_BYTES) : "";
        page.text(more).close().line();
    }

    /** A byte has the colour of the first field in it, and belongs to all of them. */
    private String styles(int number) {
        StringBuilder styles = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            if (field.isIn(number)) {
                styles.append(styles.isEmpty() ? "." + field.kind() : "")
                        .append(".f")
                        .append(i);
                styles.append(isAsked(field) ? ".asked" : "");
            }
        }
        return styles.toString();
    }
}
