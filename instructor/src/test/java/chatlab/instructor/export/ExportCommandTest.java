package chatlab.instructor.export;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Console;
import chatlab.instructor.ExitCode;
import chatlab.instructor.marks.SampleMarks;
import chatlab.instructor.marks.SampleResults;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets are written here as the systems write them; names and ids are made up. */
@Tag("once")
class ExportCommandTest {
    private static final String MOODLE_HEADINGS =
            "Identifier,\"Full name\",\"Email address\",Status,Grade,\"Maximum Grade\",\"Grade can be changed\","
                    + "\"Last modified (submission)\",\"Last modified (grade)\",\"Feedback comments\"\n";

    @TempDir
    private Path folder;

    private Path results;

    /** Anna has 97 points; Bo waits for marks by hand; Cem's grader failed; Dee couldn't be read; Eve has extra points. */
    @BeforeEach
    void grade() throws IOException {
        results = Files.createDirectory(folder.resolve("results"));
        new SampleResults(results)
                .add(
                        "Anna_11",
                        sample("11", "Anna", "Anna_11_assignsubmission_file").failed("Q9", 4, 7, 10, "hint"))
                .add("Bo_12", sample("12", "Bo", "Bo_12_assignsubmission_file").without("Q9", 4, 10, "pending"))
                .add(
                        "Cem_13",
                        sample("13", "Cem", "Cem_13_assignsubmission_file").without("Q9", 4, 10, "grader-error"))
                .addUnmarked("Dee_14", "14", "Dee", "refused: work.zip: is damaged")
                .add(
                        "Eve_15",
                        sample("15", "Eve", "Eve O'Neill_15_assignsubmission_file_work.zip")
                                .passed("Q9", 4, 10)
                                .extra("Q16", 4, 5, 5))
                .write();
        for (String student : List.of("Anna_11", "Bo_12", "Cem_13", "Eve_15")) {
            Files.writeString(results.resolve(student).resolve("report.html"), "report of " + student);
        }
    }

    private static SampleMarks sample(String id, String name, String uploadedAs) {
        return SampleMarks.of(id, name).uploadedAs(uploadedAs).passed("Q2.1", 1, 90);
    }

    private Path sheet(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private String exported(String name, Charset charset) throws IOException {
        return new String(Files.readAllBytes(results.resolve("export").resolve(name)), charset);
    }

    private Console export(String format, Path sheet, String... more) {
        List<Object> words = new ArrayList<>(List.of("export", results, "--format", format, "--sheet", sheet));
        words.addAll(List.of(more));
        return Console.chatlab(words.toArray());
    }

    @Test
    void a_moodle_worksheet_gets_the_final_marks_and_nothing_else() throws IOException {
        String before = "\uFEFF" + MOODLE_HEADINGS
                + "\"Participant 11\",Anna,anna@example.org,\"Submitted for grading - \",,100.00,Yes,\"Friday, 6 June 2025, 9:12 PM\",-,\n"
                + "\"Participant 12\",Bo,bo@example.org,\"Submitted for grading - \",,100.00,Yes,-,-,\n"
                + "\"Participant 13\",Cem,cem@example.org,\"Submitted for grading - \",55.00,100.00,Yes,-,-,\"a \"\"kept\"\" note\"\n"
                + "\"Participant 14\",Dee,dee@example.org,\"Submitted for grading - \",,100.00,Yes,-,-,\n"
                + "\"Participant 15\",\"O'Neill, Eve\",eve@example.org,\"Submitted for grading - \",,100.00,Yes,-,-,\n"
                + "\"Participant 16\",Fay,fay@example.org,\"No submission - \",,100.00,Yes,-,-,\n";
        Path sheet = sheet("Grades-NET-Chat-4711.csv", before, UTF_8);

        Console console = export("moodle", sheet);

        assertThat(exported("Grades-NET-Chat-4711.csv", UTF_8))
                .isEqualTo(before.replace(
                                "Submitted for grading - \",,100.00,Yes,\"Friday",
                                "Submitted for grading - \",97,100.00,Yes,\"Friday")
                        .replace(
                                "eve@example.org,\"Submitted for grading - \",,",
                                "eve@example.org,\"Submitted for grading - \",100,"));
        assertThat(Files.readString(sheet)).isEqualTo(before);
        assertThat(console.status()).isEqualTo(ExitCode.DONE_WITH_ERRORS);
        assertThat(console.output()).isEqualTo("""
                Left out, as manual.csv has no points yet; to be marked by hand: Q9 (1):
                    Bo (12)
                No final mark, so left out (2):
                    Cem (13): grader error at Q9
                    Dee (14): could not be marked: refused: work.zip: is damaged
                More points than the maximum, which is what Moodle takes (1):
                    Eve (15): 105 of 100
                No submission, so the row stays as it is (1):
                    Participant 16, Fay
                Written: %1$s/Grades-NET-Chat-4711.csv: 2 marks in the column "Grade"; in Moodle: Upload grading worksheet
                Written: %1$s/moodle-feedback.zip: 2 reports; in Moodle: Upload multiple feedback files in a zip
                """.formatted(results.resolve("export")));
    }

    @Test
    void feedback_goes_back_under_the_names_that_moodle_gave() throws IOException {
        export(
                "moodle",
                sheet(
                        "grades.csv",
                        MOODLE_HEADINGS + "Participant 11,Anna,,,,100,Yes,,,\nParticipant 15,Eve,,,,100,Yes,,,\n",
                        UTF_8));

        List<String> entries = new ArrayList<>();
        try (ZipInputStream zip =
                new ZipInputStream(Files.newInputStream(results.resolve("export/moodle-feedback.zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(entry.getName() + ": " + new String(zip.readAllBytes(), UTF_8));
            }
        }
        assertThat(entries)
                .containsExactly(
                        "Anna_11_assignsubmission_file/report.html: report of Anna_11",
                        "Eve O'Neill_15_assignsubmission_file_report.html: report of Eve_15");
    }

    @Test
    void a_moodle_worksheet_in_another_language_is_filled_in_as_well() throws IOException {
        String german = "ID,\"Vollständiger Name\",E-Mail-Adresse,Status,Bewertung,\"Höchste Bewertung\","
                + "\"Bewertung kann geändert werden\",\"Zuletzt geändert (Abgabe)\",\"Zuletzt geändert (Bewertung)\","
                + "\"Feedback als Kommentar\"\r\n"
                + "Teilnehmer/in11,Anna,a@example.org,\"Zur Bewertung abgegeben\",-,\"100,00\",Ja,-,-,\r\n"
                + "Teilnehmer/in15,Eve,e@example.org,\"Zur Bewertung abgegeben\",\"30,00\",\"100,00\",Ja,-,-,\r\n";

        Console console = export("moodle", sheet("Bewertungen.csv", german, UTF_8));

        assertThat(exported("Bewertungen.csv", UTF_8))
                .isEqualTo(german.replace("abgegeben\",-,", "abgegeben\",97,").replace("\"30,00\",", "\"100\","));
        assertThat(console.output()).contains("2 marks in the column \"Bewertung\"");
    }

    @Test
    void a_sheet_that_takes_other_points_is_refused() throws IOException {
        Path sheet = sheet("g.csv", MOODLE_HEADINGS + "Participant 11,Anna,,,,10.00,Yes,,,\n", UTF_8);

        assertThat(export("moodle", sheet))
                .isEqualTo(new Console(
                        ExitCode.WRONG_USE,
                        "",
                        "chatlab export: --sheet: the column \"Grade\" takes 10 points, but there are 100 to be had;"
                                + " change it to 100\n"));
        assertThat(results.resolve("export/g.csv")).doesNotExist();
    }

    @Test
    void a_canvas_gradebook_keeps_its_rows_and_what_a_teacher_put_in() throws IOException {
        String before = "Student,ID,SIS Login ID,Section,Quiz (52489),Chat lab (52490),Current Score,Final Score\n"
                + ",,,,,Manual Posting,,\n"
                + "    Points Possible,,,,10.00,100.00,(read only),(read only)\n"
                + "\"Andersson, Anna\",11,anna,NET 1,8.00,,80.00,7.27\n"
                + "\"O'Neill, Eve\",15,eve,NET 1,N/A,EX,,\n"
                + "\"Foo, Fay\",16,fay,NET 1,,,,\n"
                + "\"Student, Test\",99,9f1d,NET 1,,,,\n";

        Console console = export("canvas", sheet("gb.csv", before, UTF_8), "--column", "Chat lab (52490)");

        assertThat(exported("gb.csv", UTF_8)).isEqualTo(before.replace("8.00,,80.00", "8.00,97,80.00"));
        assertThat(console.output())
                .contains("says something else than a mark, and still does (1):\n    Eve (15): EX\n")
                .contains("No submission, so the row stays as it is (2):\n    Foo, Fay, 16\n    Student, Test, 99\n")
                .contains("Not in the sheet (3):\n    Bo (12)\n    Cem (13)\n    Dee (14)\n");
    }

    @Test
    void canvas_with_semicolons_and_decimal_commas_is_read_too() throws IOException {
        String before = "\uFEFFStudent;ID;SIS Login ID;Section;Chat lab (52490);Final Score\n"
                + "    Points Possible;;;;100,00;(read only)\n"
                + "Anna;11;anna;\"NET, 1\";;\n";

        export("canvas", sheet("gb.csv", before, UTF_8));

        assertThat(exported("gb.csv", UTF_8)).isEqualTo(before.replace("\"NET, 1\";;", "\"NET, 1\";97;"));
    }

    @Test
    void where_two_columns_could_be_meant_neither_is_filled() throws IOException {
        Path sheet = sheet("gb.csv", "Student,ID,Quiz (1),Chat (2)\nAnna,11,,\n", UTF_8);

        assertThat(export("canvas", sheet).errors())
                .isEqualTo(
                        "chatlab export: --sheet: expected one column for the marks, found \"Quiz (1)\", \"Chat (2)\";"
                                + " name it with --column\n");
        assertThat(export("canvas", sheet, "--column", "Lab").errors())
                .isEqualTo("chatlab export: --sheet: expected one column for the marks named \"Lab\", found none;"
                        + " the headings: Student, ID, Quiz (1), Chat (2)\n");
    }

    @Test
    void a_blackboard_file_keeps_its_character_set_tabs_and_quotation_marks() throws IOException {
        String before =
                "\uFEFF\"Last Name\"\t\"First Name\"\t\"Username\"\t\"Weighted Total [Total Pts: up to 100 Percentage] |117\""
                        + "\t\"Chat lab [Total Pts: 100 Score] |118\"\r\n"
                        + "\"Ånd\"\t\"Anna\"\t\"11\"\t\"\"\t\"\"\r\n"
                        + "\"O'Neill\"\t\"Eve\"\t\"15\"\t\"\"\t\"In Progress\"\r\n";

        Console console = export("blackboard", sheet("gc_NET_fullgc.xls", before, UTF_16LE));

        assertThat(exported("gc_NET_fullgc.xls", UTF_16LE))
                .isEqualTo(before.replace("\"\"\t\"\"\r\n", "\"\"\t\"97\"\r\n").replace("\"In Progress\"", "\"105\""));
        assertThat(console.output()).contains("2 marks in the column \"Chat lab [Total Pts: 100 Score] |118\"");
    }

    @Test
    void a_sheet_of_another_class_is_refused() throws IOException {
        Path sheet = sheet("g.csv", MOODLE_HEADINGS + "Participant 911,Anna,,,,100.00,Yes,,,\n", UTF_8);

        assertThat(export("moodle", sheet).errors())
                .isEqualTo("chatlab export: --sheet: " + sheet
                        + " has no student of this class; the ids here are like \"11\"\n");
    }

    @Test
    void the_sheet_itself_is_never_overwritten() throws IOException {
        Path sheet = sheet("g.csv", MOODLE_HEADINGS + "Participant 11,Anna,,,,100.00,Yes,,,\n", UTF_8);

        assertThat(export("moodle", sheet, "--out", folder.toString()).errors())
                .isEqualTo("chatlab export: --out: " + sheet + " is the sheet itself, which is never overwritten\n");
    }

    @Test
    void a_sheet_is_needed_where_one_is_filled_in_and_only_there() {
        assertThat(Console.chatlab("export", results, "--format", "moodle").errors())
                .isEqualTo("chatlab export: --sheet is missing: a moodle sheet is never made up, download it first\n");
        assertThat(export("csv", folder.resolve("x.csv")).errors())
                .isEqualTo("chatlab export: --sheet and --column are for moodle, canvas and blackboard, not for csv\n");
    }

    @Test
    void a_table_for_other_programs_has_no_mark_that_is_not_final() throws IOException {
        new SampleResults(results)
                .add("Anna_11", sample("11", "=HYPERLINK(\"x\")", "").failed("Q9", 4, 7, 10, "hint"))
                .add("Bo_12", sample("12", "Bo", "").without("Q9", 4, 10, "pending"))
                .write();

        Console console = Console.chatlab("export", results, "--format", "csv");

        assertThat(console.status()).isEqualTo(ExitCode.DONE);
        assertThat(exported("marks.csv", UTF_8)).isEqualTo("""
                id,name,mark,max,why there is no mark,Q2.1,Q9
                11,"'=HYPERLINK(""x"")",97,100,,90,7
                12,Bo,,100,to be marked by hand: Q9,90,
                """);
    }
}
