package chatlab.harness.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Gives each program in this JVM a System.in, System.out and System.err of its own, by the thread that uses them. */
final class Consoles {
    private static final InputStream IN = System.in;
    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;

    /** Inherited by every thread that a program starts, virtual ones too. */
    private static final InheritableThreadLocal<InProcessProgram> OWNER = new InheritableThreadLocal<>();

    private Consoles() {}

    /** Makes the calling thread and all that it starts a program's. */
    static void enter(InProcessProgram program) {
        OWNER.set(program);
    }

    /**
     * Lets a program that begins have the streams; a thread of nobody's, from a pool of the JVM, counts as its own.
     *
     * <p>New streams each time, as a thread that is stopped while it prints leaves a part in the old one's buffer.
     */
    static void give(InProcessProgram program) {
        System.setIn(new RoutedInput(program));
        System.setOut(print(new RoutedOutput(program, InProcessProgram::output)));
        System.setErr(print(new RoutedOutput(program, InProcessProgram::errors)));
    }

    /** Gives the JVM its own streams back. */
    static void takeBack() {
        System.setIn(IN);
        System.setOut(OUT);
        System.setErr(ERR);
    }

    private static PrintStream print(OutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    /** A pool of the JVM can have threads that an earlier program has started, and that now work for this one. */
    private static InProcessProgram owner(InProcessProgram otherwise) {
        InProcessProgram owner = OWNER.get();
        return owner == null || (owner != otherwise && otherwise.isCalling()) ? otherwise : owner;
    }

    private static final class RoutedInput extends InputStream {
        private final InProcessProgram otherwise;

        RoutedInput(InProcessProgram otherwise) {
            this.otherwise = otherwise;
        }

        @Override
        public int available() {
            return owner(otherwise).keyboard().available();
        }

        @Override
        public int read() {
            return owner(otherwise).keyboard().read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return owner(otherwise).keyboard().read(buffer, offset, length);
        }
    }

    private static final class RoutedOutput extends OutputStream {
        private final InProcessProgram otherwise;
        private final Function<InProcessProgram, Screen> screen;

        RoutedOutput(InProcessProgram otherwise, Function<InProcessProgram, Screen> screen) {
            this.otherwise = otherwise;
            this.screen = screen;
        }

        @Override
        public void write(int b) throws IOException {
            screen.apply(owner(otherwise)).write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            screen.apply(owner(otherwise)).write(bytes, offset, length);
        }
    }
}
