package chatlab.instructor;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells in a line what is wrong with a call, or what went wrong in a command. */
final class Mistakes implements IParameterExceptionHandler, IExecutionExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
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

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult arguments) {
        return tell(command.getCommandSpec().qualifiedName(), e);
    }

    /** Says in a line why a command ended, and gives the exit status for it. */
    static int tell(String command, Exception e) {
        System.err.printf("%s: %s%n", command, OneLine.of(e));
        return e instanceof WrongUse ? ExitCode.WRONG_USE : ExitCode.FAILED;
    }
}
