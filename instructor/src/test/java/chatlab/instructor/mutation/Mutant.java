package chatlab.instructor.mutation;

/**
 * A change that PIT makes to a solution, named so that it stays the same when lines move.
 *
 * @param method class and method, for example {@code ChatServer.run}
 * @param line the line of source that is changed, without its indentation
 * @param change what PIT does to it, in PIT's words
 */
record Mutant(String method, String line, String change) {}
