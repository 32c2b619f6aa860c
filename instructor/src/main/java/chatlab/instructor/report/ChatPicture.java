package chatlab.instructor.report;

import chatlab.analysis.page.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;

/** The picture of the chat, as part of the page. */
final class ChatPicture {
    private static final long LARGEST = 8 << 20;
    private static final int SIGNATURE_BYTES = 8;

    private final KeptSubmission submission;

    ChatPicture(KeptSubmission submission) {
        this.submission = submission;
    }

    /** Shows a PNG or JPEG file, and names any other one. */
    void write(Markup page) throws IOException {
        Path file = submission.picture().orElse(null);
        if (file == null) {
            return;
        }
        String type = type(file);
        if (type == null) {
            page.element(
                    "p", file.getFileName() + " was handed in; it is no PNG or JPEG picture, and so not shown here.");
        } else if (Files.size(file) > LARGEST) {
            page.element("p", file.getFileName() + " was handed in; it is larger than 8 MiB, and so not shown here.");
        } else {
            String data = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
            page.empty("img.chat", "src", "data:" + type + ";base64," + data, "alt", "The picture of the chat");
        }
        page.line();
    }

    /** What its first bytes say: a name says nothing. Null for neither PNG nor JPEG. */
    private static String type(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String signature = HexFormat.of().formatHex(in.readNBytes(SIGNATURE_BYTES));
            return signature.equals("89504e470d0a1a0a")
                    ? "image/png"
                    : signature.startsWith("ffd8ff") ? "image/jpeg" : null;
        }
    }
}
