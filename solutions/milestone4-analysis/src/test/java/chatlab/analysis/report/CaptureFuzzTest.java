package chatlab.analysis.report;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.junit.jupiter.api.Timeout;

/** Any bytes as a file. Saved inputs are tried in each build; {@code mvn -Pfuzz} looks for more, led by coverage. */
class CaptureFuzzTest {
    @FuzzTest
    @Timeout(AnyBytes.NEVER_ENDS)
    void any_file_gives_an_analysis_or_an_exception_with_one_line(byte[] file) throws IOException {
        AnyBytes.analyze(file);
    }
}
