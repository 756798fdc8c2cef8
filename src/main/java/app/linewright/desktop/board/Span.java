package app.linewright.desktop.board;

/** How many days the Board shows together. */
public enum Span {
    DAY(1),
    WEEK(7);

    private final int days;

    Span(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }
}
