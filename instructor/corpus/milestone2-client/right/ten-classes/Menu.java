package chatlab.client;

import java.util.List;

/** What can be typed. */
final class Menu {
    void showOn(Display display) {
        List.of(
                        " Connection Established!",
                        "Now you can enter '#ls' to list active users,",
                        "'@<user1>: msg' send msg to a specific user,",
                        "or just write your msg to send to all users",
                        "*****")
                .forEach(display::line);
    }
}
