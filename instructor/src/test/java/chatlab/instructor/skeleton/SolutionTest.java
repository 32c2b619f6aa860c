package chatlab.instructor.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("once")
class SolutionTest {
    private static final String HEAD = """
            package demo;

            import static chatlab.hole.Hole.hole;

            import java.util.*;

            class Demo {
                int count;
                int[] table;

                int method(List<String> names, String name) throws Exception {
            """;
    private static final String FOOT = """
                    return 0;
                }
            }
            """;

    @TempDir
    private Path folder;

    /** A paragraph in a method of a solution, and what stands there in the skeleton. */
    static Stream<Arguments> paragraphs() {
        return Stream.of(
                Arguments.of("count = 5;", "count = hole(1);"),
                Arguments.of("this.count = names.size();", "this.count = hole(1);"),
                Arguments.of("table[count] = 3;", "table[count] = hole(1);"),
                Arguments.of("int n = 5;", "int n = hole(1);"),
                Arguments.of("final int n = 5;", "final int n = hole(1);"),
                Arguments.of("int[] n = {1, 2};", "int[] n = hole(1);"),
                Arguments.of("Map<String, List<int[]>> m = new HashMap<>();", "Map<String, List<int[]>> m = hole(1);"),
                Arguments.of("Runnable r = () -> { count++; };", "Runnable r = hole(1);"),
                Arguments.of("Comparator<String> c = (a, b) -> 0;", "Comparator<String> c = hole(1);"),
                Arguments.of("Comparator<String> c = String::compareTo;", "Comparator<String> c = hole(1);"),
                Arguments.of("long n = (long) count;", "long n = hole(1);"),
                Arguments.of("int n = -count;", "int n = hole(1);"),
                Arguments.of("int n = count > 0 ? 1 : 2;", "int n = hole(1);"),
                Arguments.of("String s = \"}{ // \" + '}' + name; // } not the end", "String s = hole(1);"),
                Arguments.of("String s = name /* ; } */ .trim();", "String s = hole(1);"),
                Arguments.of("boolean b = count == 3;", "boolean b = hole(1);"),
                Arguments.of("int n = switch (count) { case 1 -> { yield 2; } default -> 3; };", "int n = hole(1);"),
                Arguments.of("count += 5;", "hole(1);"),
                Arguments.of("count++;", "hole(1);"),
                Arguments.of("names.add(name);", "hole(1);"),
                Arguments.of("names.add(name);\n        count = 5;", "hole(1);"),
                Arguments.of(
                        "for (String s : names) {\n            count++;\n\n            count--;\n        }",
                        "hole(1);"),
                Arguments.of(
                        "if (count > 0) {\n            count = 2;\n        } else {\n            count = 3;\n        }",
                        "hole(1);"),
                Arguments.of("names.add(name);\n        // the end", "hole(1);"),
                Arguments.of("throw new Exception();", "hole(1);"));
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    void a_paragraph_becomes_a_hole_and_its_left_side_stays(String paragraph, String hole) {
        boolean leaves = paragraph.startsWith("throw");
        String foot = leaves ? "    }\n}\n" : "\n" + FOOT;
        String solution = HEAD + "        // fill in 1: something\n        " + paragraph + "\n" + foot;

        String skeleton = Solution.parse("Demo.java", solution).skeleton();

        assertThat(skeleton).isEqualTo(HEAD + "        // fill in 1: something\n        " + hole + "\n" + foot);
        if (!leaves) {
            Compiles.check(folder, "demo.Demo", skeleton);
        }
    }

    @Test
    void a_skeleton_reads_as_its_solution_does() {
        Solution solution = Solution.parse("Server.java", Samples.SERVER);

        assertThat(solution.skeleton()).isEqualTo(Samples.SERVER_SKELETON);
        Compiles.check(folder, "demo.Server", Samples.SERVER);
        Compiles.check(folder, "demo.Server", solution.skeleton());
    }

    @Test
    void only_some_holes_can_be_put_back() {
        Solution solution = Solution.parse("Server.java", Samples.SERVER);

        assertThat(solution.holes()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(solution.withHoles(Set.of())).isEqualTo(Samples.SERVER);
        for (int hole : solution.holes()) {
            String text = solution.withHoles(Set.of(hole));
            assertThat(text.split("hole\\(", -1)).hasSize(2);
            assertThat(text).contains("hole(" + hole + ");");
            Compiles.check(folder, "demo.Server", text);
        }
        assertThatThrownBy(() -> solution.withHoles(Set.of(7)))
                .hasMessage("Server.java has the holes [1, 2, 3, 4, 5, 6], not 7");
    }

    @Test
    void another_answer_can_be_put_in() {
        Solution solution = Solution.parse("Server.java", Samples.SERVER);

        assertThat(solution.withAnswer(2, right -> right.replace(";", "")))
                .isEqualTo(Samples.SERVER.replace("listener.accept();", "listener.accept()"));
    }

    @Test
    void the_import_goes_where_the_formatter_wants_it() {
        String type = "\nclass A {\n    // fill in 1: a number\n    int number = 1;\n}\n";

        assertThat(skeleton("package a;\n" + type))
                .startsWith("package a;\n\nimport static chatlab.hole.Hole.hole;\n\nclass A {");
        assertThat(skeleton("package a;\n\nimport b.C;\n" + type))
                .startsWith("package a;\n\nimport static chatlab.hole.Hole.hole;\n\nimport b.C;\n\nclass A {");
        assertThat(skeleton("package a;\n\nimport static java.lang.Math.abs;\n" + type))
                .startsWith("package a;\n\nimport static chatlab.hole.Hole.hole;\nimport static java.lang.Math.abs;\n");
        assertThat(skeleton("package a;\n\nimport static b.C.d;\nimport static b.C.e;\n\nimport b.C;\n" + type))
                .startsWith("package a;\n\nimport static b.C.d;\nimport static b.C.e;\n"
                        + "import static chatlab.hole.Hole.hole;\n\nimport b.C;\n");
    }

    @Test
    void a_modules_second_file_goes_on_with_the_numbers_of_its_first() {
        String type = "package a;\n\nclass A {\n    // fill in 3: a number\n    int number = 1;\n}\n";

        assertThat(Solution.parse("A.java", type).holes()).containsExactly(3);
    }

    private static String skeleton(String solution) {
        return Solution.parse("A.java", solution).skeleton();
    }

    /** A solution that is wrong, and the message. */
    static Stream<Arguments> mistakes() {
        String one = "        // fill in 1: one\n        count = 1;\n\n";
        return Stream.of(
                Arguments.of(one + one, "Demo.java:15: hole 1 is there already, at line 12"),
                Arguments.of(one + one.replace('1', '3'), "Demo.java:15: expected hole 2 here, found hole 3"),
                Arguments.of(
                        one.replace('1', '5') + one.replace('1', '4'),
                        "Demo.java:15: expected hole 6 here, found hole 4"),
                Arguments.of(
                        "        // fill in 1: one\n\n        count = 1;\n",
                        "Demo.java:12: hole 1 is left open: no statement directly below its comment"),
                Arguments.of(
                        "        {\n            // fill in 1: one\n        }\n        count = 1;\n",
                        "Demo.java:13: hole 1 is left open: no statement directly below its comment"),
                Arguments.of(
                        one.stripTrailing() + "\n" + one.replace('1', '2'),
                        "Demo.java:14: hole 2 begins inside hole 1: leave a blank line before it"),
                Arguments.of(
                        one + "        // fill in: two\n        count = 2;\n",
                        "Demo.java:15: expected \"// fill in N: what to do\", found \"// fill in: two\""),
                Arguments.of(
                        one + "        // Fill in 2 two\n        count = 2;\n",
                        "Demo.java:15: expected \"// fill in N: what to do\", found \"// Fill in 2 two\""),
                Arguments.of(
                        "        // fill in 1: one\n        var n = 1;\n",
                        "Demo.java:12: hole 1: write the type, a student can't see it from \"var\""),
                Arguments.of(
                        "        if (count == 0)\n            // fill in 1: one\n            count = 1;\n",
                        "Demo.java:13: hole 1 stands in the middle of a statement"),
                Arguments.of(
                        "    return 1; }\n\n    // fill in 1: one\n    int other() {\n",
                        "Demo.java:14: hole 1: of a class's members only a field with a value can be a hole"),
                Arguments.of("        count = ;\n", "Demo.java:12: illegal start of expression"),
                Arguments.of(
                        "",
                        "Demo.java:1: no \"// fill in 1: ...\" in it; code without holes is given code of the milestone"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_in_a_solution_is_one_line_with_its_place(String paragraph, String message) {
        assertThatThrownBy(() -> Solution.parse("Demo.java", HEAD + paragraph + "\n" + FOOT))
                .isInstanceOf(SkeletonException.class)
                .hasMessage(message);
    }
}
