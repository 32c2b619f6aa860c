package chatlab.harness.probe;

public final class UnmetExpectation extends RuntimeException {}
