package chatlab.analysis.page;

/** A picture with words beside it; on a narrow screen they follow below. */
final class Figure {
    private final Markup page;
    private final String name;

    Figure(Markup page, String name) {
        this.page = page;
        this.name = name;
        page.open("figure");
    }

    /** What is wider than the screen can be moved, with the arrow keys too. */
    void picture(Runnable draw) {
        page.open("div.scroll", "tabindex", 0, "role", "group", "aria-label", name)
                .line();
        draw.run();
        page.close().line();
    }

    /** Ends the figure. */
    void words(Runnable write) {
        page.open("figcaption").line();
        write.run();
        page.close().close().line();
    }
}
