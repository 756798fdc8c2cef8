package app.linewright.odds.board;

import app.linewright.odds.QuoteStore;
import app.linewright.odds.SportsbookStore;
import app.linewright.store.Database;
import java.time.InstantSource;

/** Lays out the board: reads what is stored, in one consistent snapshot, and compares it. */
public final class Boards {
    private final Database database;
    private final Games games;
    private final SportsbookStore books;
    private final QuoteStore quotes;
    private final InstantSource clock;

    public Boards(
            Database database, Games games, SportsbookStore books, QuoteStore quotes, InstantSource clock) {
        this.database = database;
        this.games = games;
        this.books = books;
        this.quotes = quotes;
        this.clock = clock;
    }

    /** The board that {@code question} asks for, now or as it was. */
    public Board at(BoardQuestion question) {
        throw new UnsupportedOperationException(
                question + " " + database + games + books + quotes + clock);
    }
}
