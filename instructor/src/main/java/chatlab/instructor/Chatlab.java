package chatlab.instructor;

import chatlab.instructor.analyze.AnalyzeCommand;
import chatlab.instructor.benchmark.BenchmarkCommand;
import chatlab.instructor.benchmark.ClassBenchmarkCommand;
import chatlab.instructor.cluster.MergeCommand;
import chatlab.instructor.export.ExportCommand;
import chatlab.instructor.grade.GradeCommand;
import chatlab.instructor.kit.KitCommand;
import chatlab.instructor.oral.OralCommand;
import chatlab.instructor.run.RunCommand;
import chatlab.instructor.similar.SimilarCommand;
import chatlab.instructor.skeleton.SkeletonsCommand;
import chatlab.instructor.soak.SoakCommand;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The instructors' command line, which {@code ./chatlab} starts. */
@Command(
        name = "chatlab",
        header = "Marks students' chat programs, captures and answers, and makes the student kit.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Try it:  ./chatlab grade instructor/sample-class",
            "More:    ./chatlab COMMAND --help",
            "",
            "Exit status:",
            "  0  done",
            "  1  done, but a submission could not be read, a grader failed or a question is unstable",
            "  2  wrong use",
            "  3  chatlab itself failed"
        },
        versionProvider = Chatlab.Version.class)
public final class Chatlab implements Runnable {
    private static final List<Class<?>> COMMANDS = List.of(
            GradeCommand.class,
            ExportCommand.class,
            MergeCommand.class,
            SimilarCommand.class,
            OralCommand.class,
            AnalyzeCommand.class,
            KitCommand.class,
            RunCommand.class,
            SkeletonsCommand.class,
            BenchmarkCommand.class,
            ClassBenchmarkCommand.class,
            SoakCommand.class,
            GenerateCompletion.class);

    @Option(names = "--version", versionHelp = true, description = "Print the version and exit.")
    private boolean version;

    @Spec
    private CommandSpec spec;

    private Chatlab() {}

    /**
     * Runs a command; a status other than 0 ends the JVM.
     *
     * <p>After 0 it ends by itself, so that a program started by {@code run} may go on in threads of its own.
     */
    public static void main(String[] arguments) {
        int status = execute(arguments);
        if (status != ExitCode.DONE) {
            System.exit(status);
        }
    }

    /** Runs a command and gives its exit status; what is wrong is told on standard error. */
    static int execute(String... arguments) {
        try {
            Optional<AnalyzeCommand> plain = AnalyzeCommand.withoutOptions(arguments);
            return plain.isPresent()
                    ? plain.get().call()
                    : commandLine(arguments).execute(arguments);
        } catch (IOException | RuntimeException e) {
            return Mistakes.tell("chatlab analyze", e);
        }
    }

    /**
     * The command line for these arguments: with one command only where they begin with its name, as to look at the others
     * takes longer than many an analysis.
     */
    static CommandLine commandLine(String... arguments) {
        CommandLine chatlab = new CommandLine(new Chatlab());
        addHelp(chatlab);
        String name = arguments.length == 0 ? "" : arguments[0];
        List<Class<?>> named =
                COMMANDS.stream().filter(command -> isNamed(command, name)).toList();
        for (Class<?> command : named.isEmpty() ? COMMANDS : named) {
            add(chatlab, new CommandLine(command));
        }
        chatlab.setExpandAtFiles(false);
        Mistakes mistakes = new Mistakes();
        chatlab.setParameterExceptionHandler(mistakes);
        chatlab.setExecutionExceptionHandler(mistakes);
        return chatlab;
    }

    /** The script that completes words is no command of its own: it names all the others. */
    private static boolean isNamed(Class<?> command, String name) {
        return command != GenerateCompletion.class
                && command.getAnnotation(Command.class).name().equals(name);
    }

    private static void add(CommandLine chatlab, CommandLine command) {
        addHelp(command);
        command.setStopAtPositional(command.getCommandName().equals("run"));
        command.getCommandSpec().usageMessage().hidden(command.getCommandName().equals("generate-completion"));
        chatlab.addSubcommand(command);
    }

    private static void addHelp(CommandLine command) {
        if (command.getCommandSpec().findOption("--help") == null) {
            command.addMixin("help", new Help());
        }
        command.getCommandSpec().usageMessage().optionListHeading("%nOptions:%n");
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    /** {@code --help}, the same for every command. */
    @Command
    static final class Help {
        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Print this help and exit.")
        private boolean help;
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Chatlab.class.getPackage().getImplementationVersion();
            return new String[] {"chatlab " + version + " (Java " + Runtime.version() + ")"};
        }
    }
}
