package chatlab.analysis.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MarkupTest {
    private final StringWriter out = new StringWriter();
    private final Markup page = new Markup(out);

    private String written() {
        page.finish();
        return out.toString();
    }

    @Test
    void texts_and_attributes_are_escaped() {
        page.element("p", "<b> & \"c\"", "title", "<\"&>");
        assertThat(written()).isEqualTo("<p title=\"&lt;&quot;&amp;&gt;\">&lt;b&gt; &amp; \"c\"</p>");
    }

    @Test
    void classes_follow_the_name_of_an_element() {
        page.open("svg.wide").empty("path.line.client", "d", "M0 0").close();
        assertThat(written()).isEqualTo("<svg class=\"wide\"><path class=\"line client\" d=\"M0 0\"/></svg>");
    }

    @Test
    void attributes_that_are_null_are_left_out_and_coordinates_are_rounded() {
        page.element("text", "x", "y", 1.25, "x", 3.0, "dx", null);
        assertThat(written()).isEqualTo("<text y=\"1.3\" x=\"3\">x</text>");
    }

    @Test
    void what_a_page_may_not_contain_is_replaced() {
        page.element("p", "a\u0000b\u001Bc\uD800d\uFFFEe\uD83D\uDE00");
        assertThat(written()).isEqualTo("<p>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uD83D\uDE00</p>");
    }

    @Test
    void an_element_without_content_has_an_end_as_HTML_needs_it() {
        page.open("div").close();
        assertThat(written()).isEqualTo("<div></div>");
    }
}
