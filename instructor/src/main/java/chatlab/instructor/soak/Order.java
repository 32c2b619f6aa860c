package chatlab.instructor.soak;

import chatlab.instructor.grade.CompiledProgram;
import java.util.Map;

/** What a {@link Worker} is to mark, and with which of the graders' parameters. */
record Order(CompiledProgram program, Map<String, String> parameters) {}
