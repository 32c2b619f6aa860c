package chatlab.instructor.run;

import chatlab.hole.Hole;
import chatlab.instructor.ExitCode;
import chatlab.instructor.Repository;
import chatlab.instructor.WrongUse;
import chatlab.instructor.lab.Lab;
import chatlab.instructor.lab.Program;
import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code chatlab run}: a solution's program in this JVM, with this keyboard and screen. */
@Command(
        name = "run",
        header = "Starts a program of the solution.",
        customSynopsis = "chatlab run [-h] LAB ROLE [ARGUMENT...]",
        description = {"", "The keyboard, the screen and the exit status are the program's own."},
        footer = {
            "",
            "Without LAB and ROLE it lists them all.",
            "",
            "A chat on one machine, each line in a terminal of its own:",
            "  ./chatlab run chat server 127.0.0.1",
            "  ./chatlab run chat client 127.0.0.1 127.0.0.2",
            "  ./chatlab run chat client 127.0.0.1 127.0.0.3"
        })
public final class RunCommand implements Callable<Integer> {
    /** The exit status of a program whose main method ends by an exception, as the java command has it. */
    private static final int UNCAUGHT = 1;

    @Parameters(arity = "0..*", hidden = true)
    private List<String> words = List.of();

    @Override
    public Integer call() throws IOException, ReflectiveOperationException, InterruptedException {
        if (words.isEmpty()) {
            Lab.in(Repository.root()).forEach(lab -> programs(lab).forEach(System.out::println));
            return ExitCode.DONE;
        }
        Lab lab = Lab.named(words.get(0), Repository.root());
        String role = words.size() < 2 ? "" : words.get(1);
        Program program = lab.programs().stream()
                .filter(one -> one.role().equals(role))
                .findFirst()
                .orElseThrow(() -> new WrongUse("there is no program \"%s %s\"; expected one of: %s"
                        .formatted(lab.name(), role, String.join(", ", programs(lab)))));
        return start(program, words.subList(2, words.size()).toArray(new String[0]));
    }

    /** For example {@code chat server [IP [PORT]]}. */
    private static List<String> programs(Lab lab) {
        return lab.programs().stream()
                .map(program -> lab.name() + " " + program.role() + " " + program.arguments())
                .toList();
    }

    /** The program may leave threads behind that go on, so its classes stay reachable: the loader isn't closed. */
    @SuppressWarnings("resource")
    private static int start(Program program, String[] arguments)
            throws IOException, ReflectiveOperationException, InterruptedException {
        URL[] places = {
            Repository.solution(program.module()).toUri().toURL(), place(Hole.class), place(JsonFactory.class)
        };
        ClassLoader loader = new URLClassLoader(places, ClassLoader.getPlatformClassLoader());
        Method method = Class.forName(program.mainClass(), true, loader).getMethod("main", String[].class);
        AtomicInteger status = new AtomicInteger(ExitCode.DONE);
        Thread main = new Thread(() -> status.set(run(method, arguments)), "main");
        main.setContextClassLoader(loader);
        main.start();
        main.join();
        return status.get();
    }

    private static int run(Method method, String[] arguments) {
        try {
            method.invoke(null, (Object) arguments);
            return ExitCode.DONE;
        } catch (InvocationTargetException e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e.getCause());
            return UNCAUGHT;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e); // main methods are public
        }
    }

    private static URL place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
