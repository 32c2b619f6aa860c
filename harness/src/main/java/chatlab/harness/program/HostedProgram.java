package chatlab.harness.program;

import chatlab.harness.program.HostJvm.Answer;
import chatlab.harness.trouble.Pauses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** A program in a JVM that runs others before and after it; where it leaves nothing behind, for that JVM is ended then. */
final class HostedProgram implements RunningProgram {
    /** The exit status of a program that was stopped, as a shell tells it. */
    private static final int STOPPED = 137;

    private final HostJvm host;
    private final Consumer<HostJvm> giveBack;
    private final Halts halts;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private Integer exitStatus;
    private boolean detached;

    /** A program that has begun; {@code giveBack} takes the host when it has been stopped and nothing is left of it. */
    HostedProgram(HostJvm host, Consumer<HostJvm> giveBack, Pauses pauses) {
        this.host = host;
        this.giveBack = giveBack;
        halts = pauses == Pauses.NONE ? null : new Halts(host.process(), pauses);
    }

    @Override
    public byte[] takeOutput() {
        return take(output);
    }

    @Override
    public byte[] takeErrors() {
        return take(errors);
    }

    private static byte[] take(ByteArrayOutputStream from) {
        byte[] all = from.toByteArray();
        from.reset();
        return all;
    }

    /** Takes in what the host has told, and what its JVM says itself: that it has no more memory, say. */
    private void listen() {
        try {
            if (detached) {
                return; // what comes now is another program's
            }
            for (Answer answer = host.answer(); answer != null; answer = host.answer()) {
                take(answer);
            }
            InputStream own = host.process().getErrorStream();
            errors.writeBytes(own.readNBytes(own.available()));
        } catch (IOException notAnAnswer) {
            breakOff(notAnAnswer.getMessage());
        }
    }

    private void take(Answer answer) {
        switch (answer.kind()) {
            case Host.OUTPUT -> output.writeBytes(answer.content());
            case Host.ERRORS -> errors.writeBytes(answer.content());
            case Host.ENDED -> exitStatus = (int) answer.content()[0];
            default -> breakOff("unknown answer");
        }
    }

    /** A program that gets at the line between host and grader is treated as one that ends its JVM. */
    private void breakOff(String why) {
        detach();
        host.end();
        errors.writeBytes(
                ("the program disturbs the JVM that it runs in: " + why + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** What the host tells from now on isn't this program's. */
    private void detach() {
        detached = true;
        if (halts != null) {
            halts.close();
        }
    }

    @Override
    public void write(byte[] bytes) {
        host.type(bytes);
    }

    @Override
    public void closeInput() {
        host.order(Host.END_INPUT);
    }

    /** Listens to the host, too: it is asked first each time, so that all that was printed before the end is there. */
    @Override
    public boolean ended() {
        boolean gone = !host.process().isAlive();
        listen();
        return exitStatus != null || detached || gone;
    }

    @Override
    public int exitStatus() {
        return exitStatus == null ? host.process().exitValue() : exitStatus;
    }

    @Override
    public List<String> stop() {
        if (detached) {
            return List.of();
        }
        detach();
        if (host.stopsProgram(this::take)) {
            exitStatus = exitStatus == null ? STOPPED : exitStatus;
            giveBack.accept(host);
        } else {
            host.end();
        }
        return List.of();
    }
}
