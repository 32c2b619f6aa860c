package chatlab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chatlab.analysis.made.MadeChat;
import chatlab.analysis.report.Analysis;
import chatlab.analysis.report.Analyzer;
import chatlab.analysis.tcp.Rules;
import chatlab.analysis.tcp.TcpConnection;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program that answers the questions, and the captures that its grader draws. */
class TraceQuestionsTest {
    private static final Path CLIENT1 = StudentFolder.SOLUTION.resolve("captures/client1.pcap");

    @TempDir
    private Path folder;

    private static String printed(String... arguments) throws Exception {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            TraceQuestions.main(arguments);
        } finally {
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_real_chat_is_answered_as_tshark_sees_it() throws Exception {
        assertThat(printed(CLIENT1.toString(), "10.20.30.11", "10.20.30.2").lines())
                .containsExactly(
                        "Q3.frame=7",
                        "Q3.sequence=336990059",
                        "Q3.flags=0x002",
                        "Q4.frame=8",
                        "Q4.sequence=587460545",
                        "Q4.acknowledgement=336990060",
                        "Q4.flags=0x012",
                        "Q5.frame=9",
                        "Q5.value=63",
                        "Q6.retransmissions=false",
                        "Q6.frames=[]",
                        "Q7.sourcePort=5000",
                        "Q7.destinationPort=5000",
                        "Q7.checksum=0x4b4d",
                        "Q8.header=8",
                        "Q9.frame=29",
                        "Q9.length=45");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void a_drawn_chat_is_answered_as_it_was_made(long seed) throws Exception {
        MadeChat chat = new MadeChat(new Random(seed), seed % 2 == 0);
        Path file = Files.write(folder.resolve("drawn.pcap"), chat.bytes());
        String printed = printed(
                file.toString(), chat.client().getHostAddress(), chat.server().getHostAddress());

        assertThat(printed.lines())
                .containsAll(chat.answers().entrySet().stream()
                        .map(answer -> answer.getKey() + "=" + answer.getValue())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void the_analyzer_sees_a_drawn_chat_as_it_was_made(long seed) throws Exception {
        MadeChat chat = new MadeChat(new Random(seed), seed % 2 == 0);
        Path file = Files.write(folder.resolve("drawn.pcap"), chat.bytes());
        Analysis analysis = Analyzer.analyze(file, Rules.WIRESHARK_4_4);
        TcpConnection connection = analysis.connections(chat.client(), chat.server()).stream()
                .filter(found -> found.syn() != null)
                .findFirst()
                .orElseThrow();

        assertThat(chat.answers())
                .containsEntry("Q3.sequence", "" + connection.syn().sequence())
                .containsEntry("Q4.frame", "" + connection.synAck().frame())
                .containsEntry("Q5.value", "" + connection.minWindowRaw().raw())
                .containsEntry("Q6.frames", connection.retransmittedFrames().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'expected CAPTURE CLIENT SERVER, found 0 arguments'",
        "missing.pcap 10.20.30.11 10.20.30.2, no such file",
        "CLIENT1 client1 10.20.30.2, 'CLIENT: expected an IP address, found client1'",
        "CLIENT1 10.20.30.11 10.20.30.300, 'SERVER: expected an IP address, found 10.20.30.300'",
        "CLIENT1 10.20.30.99 10.20.30.2, 'client1.pcap holds no TCP segment between 10.20.30.99 and 10.20.30.2'"
    })
    void what_prevents_an_answer_is_told_in_one_line(String line, String reason) {
        String[] arguments = line.isEmpty()
                ? new String[0]
                : line.replace("CLIENT1", CLIENT1.toString()).split(" ");

        assertThatThrownBy(() -> TraceQuestions.main(arguments))
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("\n");
    }
}
