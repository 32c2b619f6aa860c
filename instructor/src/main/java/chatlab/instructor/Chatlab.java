package chatlab.instructor;

import chatlab.instructor.analyze.AnalyzeCommand;
import chatlab.instructor.grade.GradeCommand;
import chatlab.instructor.grade.SoakCommand;
import chatlab.instructor.kit.KitCommand;
import chatlab.instructor.run.RunCommand;
import chatlab.instructor.skeleton.SkeletonsCommand;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

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
            "  1  done, but a submission could not be read or a grader failed",
            "  2  wrong use",
            "  3  chatlab itself failed"
        },
        versionProvider = Chatlab.Version.class,
        subcommands = {
            GradeCommand.class,
            AnalyzeCommand.class,
            KitCommand.class,
            RunCommand.class,
            SkeletonsCommand.class,
            SoakCommand.class,
            GenerateCompletion.class
        })
public final class Chatlab implements Runnable {
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
        int status = commandLine().execute(arguments);
        if (status != ExitCode.DONE) {
            System.exit(status);
        }
    }

    static CommandLine commandLine() {
        CommandLine chatlab = new CommandLine(new Chatlab());
        addHelp(chatlab);
        chatlab.getSubcommands().values().forEach(Chatlab::addHelp);
        chatlab.setExpandAtFiles(false);
        chatlab.getSubcommands().get("run").setStopAtPositional(true);
        chatlab.getSubcommands()
                .get("generate-completion")
                .getCommandSpec()
                .usageMessage()
                .hidden(true);
        chatlab.setParameterExceptionHandler(Chatlab::wrongUse);
        chatlab.setExecutionExceptionHandler(Chatlab::failed);
        return chatlab;
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

    private static int wrongUse(ParameterException e, String[] arguments) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        e.getCommandLine().getErr().printf("%s: %s%nTry: ./%s --help%n", command, message(e), command);
        return ExitCode.WRONG_USE;
    }

    private static String message(ParameterException e) {
        boolean noCommand = e instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && e.getCommandLine().getParent() == null;
        return noCommand
                ? "there is no command \""
                        + ((UnmatchedArgumentException) e).getUnmatched().get(0) + "\""
                : e.getMessage();
    }

    private static int failed(Exception e, CommandLine command, ParseResult arguments) {
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().printf("%s: %s%n", name, OneLine.of(e));
        return e instanceof WrongUse ? ExitCode.WRONG_USE : ExitCode.FAILED;
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
