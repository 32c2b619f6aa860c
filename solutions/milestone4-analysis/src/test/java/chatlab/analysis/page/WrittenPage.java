package chatlab.analysis.page;

import chatlab.analysis.tcp.Rules;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page of captures, taken apart: what is well-formed as XML is so as HTML, too. */
final class WrittenPage {
    private static final String DOCTYPE = "<!doctype html>\n";

    private final String html;
    private final Document document;
    private final XPath xpath = XPathFactory.newInstance().newXPath();

    private WrittenPage(String html) {
        this.html = html;
        try {
            document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html.substring(DOCTYPE.length()))));
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    /** The page with the answers. */
    static WrittenPage of(Path... captures) throws IOException {
        return of(Rules.WIRESHARK_4_4, captures);
    }

    static WrittenPage of(Rules rules, Path... captures) throws IOException {
        StringWriter out = new StringWriter();
        CapturePage.write(out, List.of(captures), rules, UnaryOperator.identity(), true);
        return new WrittenPage(out.toString());
    }

    String html() {
        return html;
    }

    /** All text in it. */
    String text() {
        return document.getDocumentElement().getTextContent();
    }

    List<Element> all(String path) {
        return all(document, path);
    }

    List<Element> all(Object from, String path) {
        try {
            NodeList nodes = (NodeList) xpath.evaluate(path, from, XPathConstants.NODESET);
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                elements.add((Element) nodes.item(i));
            }
            return elements;
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    List<String> texts(String path) {
        return all(path).stream().map(Element::getTextContent).toList();
    }

    List<String> attributes(String name) {
        return all("//*[@" + name + "]").stream()
                .map(element -> element.getAttribute(name))
                .toList();
    }
}
