package chatlab.instructor.grade;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceTextTest {
    @Test
    void every_encoding_that_editors_write_is_read() {
        String text = "// blåbær\nclass A {}\n";

        assertThat(SourceText.decode(text.getBytes(UTF_8))).isEqualTo(text);
        assertThat(SourceText.decode(("\uFEFF" + text).getBytes(UTF_8))).isEqualTo(text);
        assertThat(SourceText.decode(("\uFEFF" + text).getBytes(UTF_16LE))).isEqualTo(text);
        assertThat(SourceText.decode(text.getBytes(ISO_8859_1))).isEqualTo(text);
        assertThat(SourceText.decode(text.replace("\n", "\r\n").getBytes(UTF_8)))
                .isEqualTo(text);
        assertThat(SourceText.decode(new byte[0])).isEmpty();
    }

    @Test
    void the_package_is_found_behind_comments() {
        assertThat(SourceText.packageOf("package a.b;\nclass C {}")).isEqualTo("a.b");
        assertThat(SourceText.packageOf("/* package no; */\n// package no;\n  package a.b ;"))
                .isEqualTo("a.b");
        assertThat(SourceText.packageOf("class C {}\n// package no;")).isEmpty();
        assertThat(SourceText.packageOf("import a.b;\nclass C { String s = \"package no;\"; }"))
                .isEmpty();
    }
}
