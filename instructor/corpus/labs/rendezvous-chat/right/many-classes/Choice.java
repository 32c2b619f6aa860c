package chatlab.rendezvouschat;

enum Choice {
    YES("y"),
    NO("n"),
    QUIT("q"),
    OTHER("");

    private final String key;

    Choice(String key) {
        this.key = key;
    }

    static Choice of(String line) {
        if (line == null) {
            return QUIT;
        }
        for (Choice choice : values()) {
            if (choice != OTHER && choice.key.equals(line)) {
                return choice;
            }
        }
        return OTHER;
    }
}
