package app.linewright.desktop.opportunity;

/** What the panel is doing, apart from its lines. */
public sealed interface OpportunityState {
    /** The lines are there, or about to be. */
    record Shown() implements OpportunityState {}

    /**
     * Reading takes longer than a reader would not notice.
     *
     * @param what is being done, {@code took} how long it has taken so far, in words
     */
    record Waiting(String what, String took) implements OpportunityState {}

    /** There are no lines, and this is why, with the one thing to do about it. */
    record Message(Kind kind, String title, String text, Action action, String label) implements OpportunityState {}

    /** What sort of message it is. */
    enum Kind {
        /** No price is stored for the days looked at. */
        FRESH,
        /** There are prices, and none is worth a line. */
        NONE,
        STALE,
        ERROR
    }

    /** What the button of a message does. */
    enum Action {
        /** Starts the demo league. */
        DEMO,
        /** Brings the prices up to date. */
        REFRESH,
        /** Shows every edge above zero. */
        ANY_EDGE,
        /** Reads again. */
        AGAIN
    }
}
