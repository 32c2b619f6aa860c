package chatlab.instructor.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of which only so much may be read, until the limit is lifted: what a reader keeps in memory is bounded so. */
final class MeteredChannel implements SeekableByteChannel {
    private final SeekableByteChannel file;
    private final String problem;
    private long left;

    /** Refuses with {@code problem} when more than {@code limit} bytes are read. */
    MeteredChannel(Path file, long limit, String problem) throws IOException {
        this.file = Files.newByteChannel(file);
        this.left = limit;
        this.problem = problem;
    }

    void lift() {
        left = Long.MAX_VALUE;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int count = file.read(target);
        left -= Math.max(count, 0);
        if (left < 0) {
            throw new Refusal(problem);
        }
        return count;
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
