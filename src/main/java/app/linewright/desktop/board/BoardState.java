package app.linewright.desktop.board;

import app.linewright.desktop.kit.Words;
import java.util.List;

/** What the Board has to show. */
public sealed interface BoardState {
    /** Nothing yet, and nothing to say yet. */
    record Opening() implements BoardState {}

    /** Lines stand in the table. */
    record Shown() implements BoardState {}

    /**
     * The table keeps its heads; its lines are on the way.
     *
     * @param what is being done, {@code took} how long it has taken so far, in words
     */
    record Waiting(String what, String took) implements BoardState {}

    /** There are no lines, and this is why. */
    record Message(Kind kind, String title, String text, List<Offer> offers) implements BoardState {
        public Message {
            offers = List.copyOf(offers);
        }
    }

    /** What sort of message it is. */
    enum Kind {
        /** Nothing was ever stored. */
        FRESH,
        /** Something is stored, but not here. */
        EMPTY,
        ERROR
    }

    /** Something one can do about a message, on a button; the first offered is the one proposed. */
    record Offer(Action action, String label) {
        /** To try again. */
        static Offer again(Words words) {
            return new Offer(Action.AGAIN, words.say("action.again"));
        }
    }

    /** What the buttons of the Board's messages do. */
    enum Action {
        DEMO,
        IMPORT,
        SAMPLE,
        ALL_LEAGUES,
        CLEAR_FILTER,
        OTHER_DAY,
        OTHER_MARKET,
        REFRESH,
        AGAIN
    }
}
