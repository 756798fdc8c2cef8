package app.linewright.odds.board;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.QuoteStore;
import app.linewright.odds.SportsbookStore;
import app.linewright.store.Database;
import app.linewright.store.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

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

    /** One market of one game; empty where nobody quotes it. */
    Optional<BoardMarket> ofGame(
            Transaction transaction, Game game, MarketType market, Set<BookKey> usable, Optional<Instant> asOf) {
        throw new UnsupportedOperationException("" + transaction + game + market + usable + asOf);
    }
}
