package chatlab.rendezvouschat;

import java.net.InetSocketAddress;

record Letter(String text, InetSocketAddress from) {
    String word() {
        return text.replaceFirst("(?s) .*", "");
    }

    String rest() {
        return text.contains(" ") ? text.replaceFirst("(?s)^[^ ]* ", "") : "";
    }
}
