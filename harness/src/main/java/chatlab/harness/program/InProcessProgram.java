package chatlab.harness.program;

import chatlab.harness.trouble.Pauses;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A program in threads of this JVM, so that a breakpoint in it works. */
final class InProcessProgram implements RunningProgram {
    /** How long the threads of a stopped program may take to end before they are reported. */
    private static final Duration GRACE = Duration.ofMillis(500);

    /** The same where the whole JVM can be ended instead. */
    private static final Duration SHORT_GRACE = Duration.ofMillis(200);

    private static final Duration MOMENT = Duration.ofMillis(10);

    /** Classes whose frames show that a thread waits in a selector: {@code sun.nio.ch.EPollSelectorImpl} and the like. */
    private static final Pattern SELECTOR = Pattern.compile("sun\\.nio\\.ch\\.\\w*SelectorImpl");

    private final Keyboard keyboard;
    private final Screen output;
    private final Screen errors;
    private final ThreadGroup threads = new ProgramThreads();
    private final Thread main;
    private final ClassLoader loader;
    private volatile int exitStatus;

    /** Starts a program; {@code reader} is told whenever it has printed something. */
    InProcessProgram(Pauses pauses, Runnable reader, Class<?> mainClass, String... arguments) {
        keyboard = new Keyboard(pauses);
        output = new Screen(pauses, reader);
        errors = new Screen(pauses, reader);
        main = new Thread(threads, () -> run(mainClass, arguments), "main");
        loader = mainClass.getClassLoader();
        main.setContextClassLoader(loader);
        Consoles.give(this);
        main.start();
    }

    private void run(Class<?> mainClass, String... arguments) {
        Consoles.enter(this);
        try {
            Method method = mainClass.getMethod("main", String[].class);
            method.invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            fail(e.getCause());
        } catch (ReflectiveOperationException | NullPointerException e) {
            fail(new NoSuchMethodError(mainClass.getName() + " has no public static void main(String[] args)"));
        }
    }

    /** As the JVM does when its first thread ends by an exception. */
    private void fail(Throwable problem) {
        exitStatus = 1;
        main.getUncaughtExceptionHandler().uncaughtException(main, problem);
    }

    /** Whether code of this program is what the calling thread runs. */
    boolean isCalling() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames ->
                        frames.anyMatch(frame -> frame.getDeclaringClass().getClassLoader() == loader));
    }

    Keyboard keyboard() {
        return keyboard;
    }

    Screen output() {
        return output;
    }

    Screen errors() {
        return errors;
    }

    @Override
    public byte[] takeOutput() {
        return output.take();
    }

    @Override
    public byte[] takeErrors() {
        return errors.take();
    }

    @Override
    public void write(byte[] bytes) {
        keyboard.type(bytes);
    }

    @Override
    public void closeInput() {
        keyboard.end();
    }

    /** As the JVM does: with the last thread that isn't a daemon. */
    @Override
    public boolean ended() {
        return !main.isAlive() && alive().stream().allMatch(Thread::isDaemon);
    }

    @Override
    public int exitStatus() {
        return exitStatus;
    }

    @Override
    public List<String> stop() {
        return stop(GRACE);
    }

    /** Stops it; true when nothing is left of it. */
    boolean stopsSoon() {
        return stop(SHORT_GRACE).isEmpty();
    }

    private List<String> stop(Duration grace) {
        keyboard.end();
        long deadline = System.nanoTime() + grace.toNanos();
        for (List<Thread> left = alive(); !left.isEmpty() && System.nanoTime() < deadline; left = alive()) {
            join(left.get(0));
            left.stream().filter(thread -> !selects(thread)).forEach(Thread::interrupt);
        }
        output.stop();
        errors.stop();
        Consoles.takeBack();
        return alive().stream().map(InProcessProgram::describe).toList();
    }

    /** Waits a moment only: meanwhile others may have ended, and new ones may have begun. */
    private static void join(Thread thread) {
        try {
            thread.join(MOMENT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Thread> alive() {
        Thread[] found = new Thread[threads.activeCount() + 64];
        int count = threads.enumerate(found);
        return Arrays.stream(found, 0, count).filter(Thread::isAlive).toList();
    }

    /** A thread that waits in a selector isn't interrupted: from then on its loop would never rest. */
    private static boolean selects(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> SELECTOR.matcher(frame.getClassName()).matches());
    }

    private static String describe(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("chatlab."))
                .findFirst()
                .map(frame -> "thread %s in %s (%s:%d)"
                        .formatted(thread.getName(), frame.getMethodName(), frame.getFileName(), frame.getLineNumber()))
                .orElse("thread " + thread.getName());
    }

    /** All threads of the program, and what becomes of an exception that one doesn't catch. */
    private final class ProgramThreads extends ThreadGroup {
        ProgramThreads() {
            super("program under test");
        }

        @Override
        public void uncaughtException(Thread thread, Throwable problem) {
            if (problem instanceof ProgramStopped) {
                return;
            }
            StringWriter trace = new StringWriter();
            trace.append("Exception in thread \"").append(thread.getName()).append("\" ");
            problem.printStackTrace(new PrintWriter(trace, true));
            byte[] bytes = trace.toString().getBytes(StandardCharsets.UTF_8);
            try {
                errors.write(bytes, 0, bytes.length);
            } catch (ProgramStopped late) {
                // Nobody asks any more.
            }
        }
    }
}
