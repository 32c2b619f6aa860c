package chatlab.directchat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An index table as a file: a JSON array with an object for each peer.
 *
 * <pre>[{"name": "bob", "hash": "pbkdf2_sha256$600000$...", "ip": "10.20.30.12", "port": 4001}]</pre>
 *
 * @param path where it is
 */
record IndexFile(Path path) {
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * Reads the table.
     *
     * @throws IOException when there is none, or it isn't of this form; the message names the file and the line
     */
    Index read() throws IOException {
        try (JsonParser json = JSON.createParser(Files.readString(path))) {
            return new Index(entries(json));
        } catch (NoSuchFileException e) {
            throw new IOException(path + ": there is no such file; make it with chatlab.directchat.Register", e);
        } catch (JsonProcessingException e) {
            throw new IOException(path + ":" + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
        }
    }

    private List<IndexEntry> entries(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_ARRAY) {
            throw wrong(json, "expected [, with an object for each peer behind it");
        }
        List<IndexEntry> entries = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            entries.add(entry(json));
        }
        if (json.currentToken() != JsonToken.END_ARRAY) {
            throw wrong(json, "expected an object for each peer, or ] behind the last one");
        }
        return entries;
    }

    private IndexEntry entry(JsonParser json) throws IOException {
        Map<String, String> fields = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (!json.nextToken().isScalarValue()) {
                throw wrong(json, "expected text or a number for \"" + name + "\"");
            }
            fields.put(name, json.getText());
        }
        for (String name : List.of("name", "hash", "ip", "port")) {
            if (!fields.containsKey(name)) {
                throw wrong(json, "expected \"" + name + "\" in each object");
            }
        }
        try {
            IndexEntry.checkName(fields.get("name"));
            PasswordHash hash = PasswordHash.parse(fields.get("hash"));
            return new IndexEntry(fields.get("name"), hash, fields.get("ip"), Startup.port(fields.get("port")));
        } catch (IOException e) {
            throw wrong(json, e.getMessage());
        }
    }

    private IOException wrong(JsonParser json, String what) {
        return new IOException(path + ":" + json.currentLocation().getLineNr() + ": " + what);
    }

    /** Writes the table, in place of one that is there: whole, or not at all. */
    void write(Index index) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        Path beside = Files.createTempFile(folder, path.getFileName().toString(), ".new");
        try {
            Files.writeString(beside, text(index), StandardCharsets.UTF_8);
            Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static String text(Index index) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartArray();
            for (IndexEntry entry : index.entries()) {
                json.writeStartObject();
                json.writeStringField("name", entry.name());
                json.writeStringField("hash", entry.hash().toString());
                json.writeStringField("ip", entry.ip());
                json.writeNumberField("port", entry.port());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return text + "\n";
    }
}
