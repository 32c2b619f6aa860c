package chatlab.rendezvouschat;

/**
 * What a client asks of the server, for example {@code Peer bob}.
 *
 * @param word what is asked: {@code Peer}
 * @param id whom it is about: {@code bob}; empty where nothing follows the word
 */
record Request(String word, String id) {
    /** Takes the text of a datagram apart at the first space; a line end behind it doesn't count. */
    static Request parse(String text) {
        String line = text.replaceFirst("[\r\n]+$", ""); // a person at nc ends every line
        int space = line.indexOf(' ');
        return space < 0 ? new Request(line, "") : new Request(line.substring(0, space), line.substring(space + 1));
    }
}
