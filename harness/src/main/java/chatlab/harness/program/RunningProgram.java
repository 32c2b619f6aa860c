package chatlab.harness.program;

import java.util.List;

/** A started program, wherever it runs; graders see it only as {@link ProgramUnderTest}. */
interface RunningProgram {
    /** What has been printed to standard output until {@link #ended} was asked last; empty where nothing was. */
    byte[] takeOutput();

    /** The same for standard error. */
    byte[] takeErrors();

    /** Hands bytes to standard input; a program that has ended doesn't get them. */
    void write(byte[] bytes);

    /** Ends standard input. */
    void closeInput();

    /** Whether the program has ended by itself and all its output can be taken. */
    boolean ended();

    /** The exit status of a program that has ended. */
    int exitStatus();

    /** Ends the program whatever it does; returns what outlives it, a line for each thread. */
    List<String> stop();
}
