package chatlab.instructor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.intake.Lms.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as Moodle's downloader.php, Canvas's content_zipper.rb and Blackboard's downloads have them. */
class LmsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    Anna Berg_657737_assignsubmission_file,                  657737, Anna Berg,      ''
                    Anna Berg_657737_assignsubmission_file_,                 657737, Anna Berg,      ''
                    Anna Berg_657737_assignsubmission_file_ChatServer.java,  657737, Anna Berg,      ChatServer.java
                    Anna Berg_657737_assignsubmission_file_a_1_b.zip,        657737, Anna Berg,      a_1_b.zip
                    José Ñandú-O'Neil Jr._7_assignsubmission_file,           7,      José Ñandú-O'Neil Jr., ''
                    山田 太郎_12_assignsubmission_file,                      12,     山田 太郎,      ''
                    Participant_42_assignsubmission_file,                    42,     Participant,    ''
                    Group 3_41_assignsubmission_file,                        41,     Group 3,        ''
                    Default group_assignsubmission_file,                     Default group, Default group, ''
                    """)
    void moodle(String name, String id, String student, String file) {
        assertThat(Lms.MOODLE.owner(name)).contains(new Owner(id, new Student(id, student), file, 0, null));
    }

    @Test
    void what_was_typed_into_moodle_is_no_file() {
        assertThat(Lms.MOODLE.owner("Anna Berg_657737_assignsubmission_onlinetext"))
                .contains(new Owner("657737", new Student("657737", "Anna Berg"), "", 0, "was typed into Moodle"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    berganna_1001_5001_ChatServer.java,        1001,       berganna,  ChatServer.java, 5001
                    berganna_1001_5002_ChatServer-1.java,      1001,       berganna,  ChatServer-1.java, 5002
                    libo_LATE_1002_5003_my work.zip,           1002,       libo,      my work.zip,     5003
                    anna2smith_1003_5004_a_1_2_b.zip,          1003,       anna2smith, a_1_2_b.zip,    5004
                    two_words_1004_5005_work.zip,              1004,       two_words, work.zip,        5005
                    ødegårdåse_1005_5006_work.zip,             1005,       ødegårdåse, work.zip,       5006
                    1234_1006_5007_work.zip,                   1006,       1234,      work.zip,        5007
                    anon_aB3xY_5008_work.zip,                  anon_aB3xY, anon_aB3xY, work.zip,       5008
                    LATE_anon_aB3xY_5009_work.zip,             anon_aB3xY, anon_aB3xY, work.zip,       5009
                    """)
    void canvas(String name, String id, String student, String file, long order) {
        assertThat(Lms.CANVAS.owner(name)).contains(new Owner(id, new Student(id, student), file, order, null));
    }

    @ParameterizedTest
    @CsvSource({"berganna_1001_text.html", "berganna_LATE_1001_link.html"})
    void what_was_typed_into_canvas_is_no_file(String name) {
        assertThat(Lms.CANVAS.owner(name))
                .contains(new Owner("1001", new Student("1001", "berganna"), name, 0, "was typed into Canvas"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    Lab 1_s000001_attempt_2026-04-23-09-51-20_some thing.zip, Lab 1_s000001, s000001, some thing.zip
                    Lab 1_s000001_attempt_2026-04-23-09-51-20.txt,            Lab 1_s000001, s000001, ''
                    A_B_C_anna_attempt_2026-04-23-09-51-20_a_attempt_b.zip,   A_B_C_anna,    anna,    a_attempt_b.zip
                    """)
    void blackboard(String name, String key, String user, String file) {
        assertThat(Lms.BLACKBOARD.owner(name))
                .contains(new Owner(key, new Student(user, user), file, 20260423095120L, null));
    }

    @ParameterizedTest
    @CsvSource({"MOODLE, readme.txt", "CANVAS, ChatServer.java", "CANVAS, anna_1001", "BLACKBOARD, attempt_1.zip"})
    void other_names_are_nobody_s(Lms lms, String name) {
        assertThat(lms.owner(name)).isEmpty();
    }
}
