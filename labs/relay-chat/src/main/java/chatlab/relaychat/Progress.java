package chatlab.relaychat;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Passes bytes on, and shows how many there were: once a second, in one line of the screen, and once at the end. */
final class Progress extends FilterOutputStream {
    private static final long SECOND = 1_000_000_000;
    private static final double MEGABYTE = 1_000_000;

    private final String done;
    private final long total;
    private long count;
    private long shown = System.nanoTime();
    private boolean inLine;

    /**
     * Shows {@code received 310.5 MB}.
     *
     * @param done what has become of them: {@code received}
     * @param total how many bytes there will be; 0 when that isn't known
     */
    Progress(OutputStream out, String done, long total) {
        super(out);
        this.done = done;
        this.total = total;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        add(1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        add(length);
    }

    private void add(int bytes) {
        count += bytes;
        if (System.nanoTime() - shown > SECOND) {
            shown = System.nanoTime();
            inLine = true;
            System.out.print("\r" + text());
            System.out.flush();
        }
    }

    private String text() {
        String megabytes = String.format(Locale.ROOT, "%s %.1f MB", done, count / MEGABYTE);
        return total == 0 ? megabytes : String.format(Locale.ROOT, "%s, %d %%", megabytes, 100 * count / total);
    }

    /** Shows how many bytes there were in all. */
    void showEnd() {
        System.out.println((inLine ? "\r" : "") + done + " " + count + " bytes   ");
    }

    /** The stream that the bytes go to stays open. */
    @Override
    public void close() throws IOException {
        out.flush();
    }
}
