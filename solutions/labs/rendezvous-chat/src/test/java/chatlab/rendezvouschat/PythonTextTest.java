package chatlab.rendezvouschat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PythonTextTest {
    private static final SocketAddress ADDRESS = new InetSocketAddress(InetAddress.getLoopbackAddress(), 10_520);

    @Test
    void lists_pairs_and_tables_are_those_of_the_contract() {
        Map<String, SocketAddress> table = new TreeMap<>();
        table.put("120", ADDRESS);
        table.put("150", new InetSocketAddress(InetAddress.getLoopbackAddress(), 10_107));

        assertThat(PythonText.list(table.keySet(), 1000)).isEqualTo("['120', '150']");
        assertThat(PythonText.pair(ADDRESS)).isEqualTo("('127.0.0.1', 10520)");
        assertThat(PythonText.table(table)).isEqualTo("{'120': ('127.0.0.1', 10520), '150': ('127.0.0.1', 10107)}");
        assertThat(PythonText.list(List.of(), 1000)).isEqualTo("[]");
        assertThat(PythonText.table(Map.of())).isEqualTo("{}");
    }

    @Test
    void a_list_is_cut_at_a_whole_entry() {
        List<String> ids = List.of("120", "150", "180");

        assertThat(PythonText.list(ids, "['120', '150', '180']".length())).isEqualTo("['120', '150', '180']");
        assertThat(PythonText.list(ids, "['120', '150', '180']".length() - 1)).isEqualTo("['120', '150']");
        assertThat(PythonText.list(ids, "['120']".length() - 1)).isEqualTo("[]");
        assertThat(PythonText.list(ids, "['120']".length())).isEqualTo("['120']");
        assertThat(PythonText.list(List.of("ø"), "['ø']".length())).isEqualTo("[]"); // two bytes
        assertThat(PythonText.list(List.of(), 0)).isEqualTo("[]");
    }

    /** Python itself says how it spells texts. */
    @Test
    @Tag("once")
    void texts_are_spelled_as_python_does() throws Exception {
        Tool.PYTHON3.demand();
        List<String> texts = new ArrayList<>(List.of(
                "120",
                "o'neil",
                "say \"hi\"",
                "'\"",
                "\\",
                "a\\'b",
                "Zoë",
                "张三",
                "😀",
                "\t\r\n",
                "\0\u001b\u007f",
                ""));
        texts.addAll(List.of("\u00a0\u00ad", "\u200b\u2028\u2029\u3000", "\ufeff\ufffd", "{curly} %s %d", "\ue000"));
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(8); length > 0; length--) {
                text.appendCodePoint(random.nextInt(i % 2 == 0 ? 0x80 : 0x530));
            }
            texts.add(text.toString());
        }

        Process python = Tool.PYTHON3.start("src/test/python/repr.py");
        try (Writer out = new OutputStreamWriter(python.getOutputStream(), StandardCharsets.UTF_8);
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(python.getInputStream(), StandardCharsets.UTF_8))) {
            for (String text : texts) {
                out.append(json(text)).append('\n').flush();
                assertThat(PythonText.list(List.of(text), 1000) + " " + PythonText.table(Map.of(text, ADDRESS)))
                        .isEqualTo(in.readLine());
            }
        }
    }

    private static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> json.append("\\u%04x".formatted(c)));
        return json.append('"').toString();
    }
}
