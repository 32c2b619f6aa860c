package chatlab.analysis.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes HTML and the SVG in it: what is opened is closed in order, and texts are escaped. */
public final class Markup {
    private final XMLStreamWriter xml;

    /** Writes to {@code out}, which stays open. */
    public Markup(Writer out) {
        try {
            xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens an element.
     *
     * @param element its name, and behind dots its classes, as in a style sheet: {@code text.quiet.middle}
     * @param attributes names and values in turn; one whose value is null is left out
     */
    public Markup open(String element, Object... attributes) {
        String[] names = element.split("\\.");
        return write(() -> {
            xml.writeStartElement(names[0]);
            writeClasses(names);
            writeAttributes(attributes);
        });
    }

    /** Writes an element that has no content and, as HTML has it, no end: {@code meta}, or one of SVG. */
    public Markup empty(String element, Object... attributes) {
        String[] names = element.split("\\.");
        return write(() -> {
            xml.writeEmptyElement(names[0]);
            writeClasses(names);
            writeAttributes(attributes);
        });
    }

    /** Adds an attribute to the element that was just opened. */
    public Markup attribute(String name, Object value) {
        return write(() -> writeAttributes(name, value));
    }

    /** Writes an element with only text in it. */
    public Markup element(String element, Object text, Object... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** Writes characters that stand for themselves; what no page may contain is replaced. */
    public Markup text(Object text) {
        return write(() -> xml.writeCharacters(printable(text.toString())));
    }

    /** Closes the element that was opened last. */
    public Markup close() {
        return write(xml::writeEndElement);
    }

    /** Begins a new line, so that the page can be read as text, too. */
    public Markup line() {
        return text("\n");
    }

    /** Closes all that is open. */
    public void finish() {
        write(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
    }

    private void writeClasses(String[] names) throws XMLStreamException {
        if (names.length > 1) {
            xml.writeAttribute("class", String.join(" ", List.of(names).subList(1, names.length)));
        }
    }

    private void writeAttributes(Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                xml.writeAttribute(attributes[i].toString(), printable(value(attributes[i + 1])));
            }
        }
    }

    /** Coordinates with one decimal: a tenth of a pixel is more than can be seen. */
    private static String value(Object value) {
        return value instanceof Double number ? number(number) : value.toString();
    }

    static String number(double number) {
        double rounded = Math.round(number * 10) / 10.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Words.format("%.1f", rounded);
    }

    /** XML has no control characters but these three, and no halves of surrogate pairs. */
    private static String printable(String text) {
        return text.codePoints()
                .map(c -> c == '\n' || c == '\t' || (c >= ' ' && c != 0x7F && !isForbidden(c)) ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isForbidden(int c) {
        return (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) || c == 0xFFFE || c == 0xFFFF;
    }

    private Markup write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw e.getCause() instanceof IOException cause
                    ? new UncheckedIOException(cause)
                    : new IllegalStateException(e);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}
