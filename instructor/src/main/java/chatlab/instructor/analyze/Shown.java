package chatlab.instructor.analyze;

import chatlab.analysis.report.Analysis;
import chatlab.analysis.report.AnalysisJson;
import chatlab.analysis.report.AnalysisTable;
import java.io.IOException;

/**
 * What is printed of a capture.
 *
 * @param analysis what was asked for of it
 * @param table the same as text; null if JSON is asked for, which is written piece by piece, as it may be long
 * @param isAllLeftOut whether there is something in the capture, but nothing that was asked for
 */
record Shown(Analysis analysis, String table, boolean isAllLeftOut) {
    /** Writes the table in the thread of the analysis, side by side with others. */
    static Shown of(Analysis all, Analysis wanted, boolean json, boolean colour) {
        String table = json ? null : AnalysisTable.write(wanted, colour).stripTrailing();
        return new Shown(wanted, table, isEmpty(wanted) && !isEmpty(all));
    }

    private static boolean isEmpty(Analysis analysis) {
        return analysis.tcp().isEmpty() && analysis.udp().isEmpty();
    }

    /** Prints it on standard output. */
    void print() throws IOException {
        if (table == null) {
            AnalysisJson.write(analysis, System.out);
            System.out.println();
        } else {
            System.out.println(table);
        }
    }
}
