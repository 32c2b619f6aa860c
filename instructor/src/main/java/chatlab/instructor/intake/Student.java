package chatlab.instructor.intake;

/**
 * Whose submission it is.
 *
 * @param id what the learning management system calls the student; in a plain folder the name, unless a roster has an id
 */
public record Student(String id, String name) {
    /** Name and id, for people. */
    public String who() {
        return id.equals(name) ? id : name + " (" + id + ")";
    }
}
