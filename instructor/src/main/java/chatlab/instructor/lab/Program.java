package chatlab.instructor.lab;

/**
 * A program of a lab, as its wire contract lists it.
 *
 * @param role the program's name in the lab, such as {@code server}
 * @param arguments what it takes, for help
 * @param module the folder in {@code solutions/} that has it
 * @param mainClass the class to start
 */
public record Program(String role, String arguments, String module, String mainClass) {}
