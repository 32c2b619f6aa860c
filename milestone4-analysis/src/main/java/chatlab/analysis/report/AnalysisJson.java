package chatlab.analysis.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;

/** Writes an analysis as JSON. */
public final class AnalysisJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private AnalysisJson() {}

    /** The JSON text, indented. */
    public static String write(Analysis analysis) {
        try {
            return MAPPER.writeValueAsString(analysis);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an analysis holds nothing that JSON can't say", e);
        }
    }

    /** The same piece by piece, in UTF-8, as that of 100,000 connections would fill the memory; the stream stays open. */
    public static void write(Analysis analysis, OutputStream out) throws IOException {
        MAPPER.writeValue(out, analysis);
    }
}
