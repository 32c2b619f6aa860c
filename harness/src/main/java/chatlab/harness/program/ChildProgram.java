package chatlab.harness.program;

import chatlab.harness.trouble.Pauses;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** A program in a JVM of its own. */
final class ChildProgram implements RunningProgram {
    private final Process process;
    private final OutputStream input;
    private final Halts halts;

    ChildProgram(Process process, Pauses pauses) {
        this.process = process;
        input = process.getOutputStream();
        halts = pauses == Pauses.NONE ? null : new Halts(process, pauses);
    }

    @Override
    public byte[] takeOutput() {
        return take(process.getInputStream());
    }

    @Override
    public byte[] takeErrors() {
        return take(process.getErrorStream());
    }

    private static byte[] take(InputStream stream) {
        try {
            return stream.readNBytes(stream.available());
        } catch (IOException closed) {
            return new byte[0];
        }
    }

    @Override
    public void write(byte[] bytes) {
        try {
            input.write(bytes);
            input.flush();
        } catch (IOException ended) {
            // Nobody reads any more: what comes of it is seen by waiting for the program's answer.
        }
    }

    @Override
    public void closeInput() {
        try {
            input.close();
        } catch (IOException ended) {
            // As in write: the program has ended already.
        }
    }

    @Override
    public boolean ended() {
        return !process.isAlive();
    }

    @Override
    public int exitStatus() {
        return process.exitValue();
    }

    @Override
    public List<String> stop() {
        if (halts != null) {
            halts.close();
        }
        ChildJvm.end(process);
        return List.of();
    }
}
