package chatlab.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PythonTextTest {
    private static final List<String> TEXTS = List.of(
            "alice",
            "",
            "two words",
            "it's",
            "a \"b\"",
            "it's \"b\"",
            "back\\slash",
            "tab\tline\nreturn\r",
            "\u0001\u007f\u0080\u00a0\u00ad",
            "\u00e9\u4f60\u0627\u0301",
            "\u200b\u2028\u3000\ue000",
            "\ud83d\ude00\udb40\udc01");

    @Test
    void text_is_quoted_as_python_does() throws Exception {
        Python.demand();
        Process python = Python.start("-c", "import sys\nfor text in sys.stdin.read().split('\\0'): print(repr(text))");
        try (OutputStream in = python.getOutputStream()) {
            in.write(String.join("\0", TEXTS).getBytes(StandardCharsets.UTF_8));
        }

        String expected = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(TEXTS.stream().map(PythonText::quote))
                .containsExactlyElementsOf(expected.lines().toList());
    }
}
